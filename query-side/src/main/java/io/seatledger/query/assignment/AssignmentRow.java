package io.seatledger.query.assignment;

import static io.seatledger.query.store.Rows.constant;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the SQL views that derive what the clock decides. */
@MappedSuperclass
@SuppressWarnings({"NullAway.Init", "unused"}) // JPA fills the fields
abstract class AssignmentRow {

  @Id private String id;
  private String licenseId;
  private String tenantId;
  private @Nullable String appId;
  private Instant createdAt;
  private Instant updatedAt;
  private String createdBy;
  private String updatedBy;
  private String assigneeType;
  private String assigneeId;
  private @Nullable String assetId;
  private Instant assignedAt;
  private String assignedById;
  private @Nullable Instant expiresAt;
  private boolean expired;
  private @Nullable Instant revokedAt;
  private @Nullable String revokedBy;
  private @Nullable String revokeReason;
  private @Nullable Instant lastUsedAt;
  private String source;
  private String sourceType;
  private long version;
  private long position;
  private long assignedPosition;
  private @Nullable Long endedPosition;
  private @Nullable Instant endedUpdatedAt;
  private @Nullable String endedUpdatedBy;
  private String status;
  private boolean isDeleted;
  private @Nullable Instant deletedAt;
  private @Nullable String deletedBy;
  private int schemaVersion;

  String tenantId() {
    return tenantId;
  }

  @Nullable String appId() {
    return appId;
  }

  AssignmentNow now() {
    return new AssignmentNow(view(), constant(AssignmentStatus.class, status));
  }

  AssignmentView view() {
    return new AssignmentView(
        id,
        licenseId,
        tenantId,
        appId,
        createdAt,
        updatedAt,
        createdBy,
        updatedBy,
        new Holder(constant(AssigneeType.class, assigneeType), assigneeId, assetId),
        assignedAt,
        assignedById,
        expiresAt,
        expired,
        revokedAt,
        revokedBy,
        revokeReason,
        lastUsedAt,
        source,
        SourceType.of(sourceType),
        version,
        position,
        assignedPosition,
        ending());
  }

  private @Nullable Ending ending() {
    return endedPosition == null || endedUpdatedAt == null || endedUpdatedBy == null
        ? null
        : new Ending(endedPosition, endedUpdatedAt, endedUpdatedBy);
  }
}

package io.seatledger.query.assignment;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What lists may ask of the SQL views that derive what the clock decides; never an object. */
@MappedSuperclass
@SuppressWarnings({"NullAway.Init", "unused"}) // criteria name the fields
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
  private @Nullable Instant revokedAt;
  private @Nullable String revokedBy;
  private @Nullable String revokeReason;
  private @Nullable Long endedPosition;
  private @Nullable Instant lastUsedAt;
  private String source;
  private String sourceType;
  private String status;
  private boolean isDeleted;
  private @Nullable Instant deletedAt;
  private @Nullable String deletedBy;
  private int schemaVersion;
}

package io.seatledger.bench.replay;

import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads it
class AssignmentRow {

  @Id private String id;
  private String licenseId;
  private String tenantId;
  private String assigneeId;
  private String assigneeType;
  private @Nullable String assetId;
  private Instant assignedAt;
  private String assignedById;
  private @Nullable Instant expiresAt;
  private @Nullable Instant lastUsedAt;
  private @Nullable Instant revokedAt;
  private @Nullable String revokedBy;
  private @Nullable String revokeReason;
  private String source;
  private String sourceType;
  private Instant createdAt;
  private Instant updatedAt;
  private String createdBy;
  private String updatedBy;

  protected AssignmentRow() {}

  AssignmentRow(SeatAssigned event, Stamp stamp) {
    id = event.assignmentId();
    licenseId = event.licenseId();
    tenantId = stamp.origin().tenantId();
    assigneeId = event.holder().id();
    assigneeType = event.holder().type().name();
    assetId = event.holder().assetId();
    assignedAt = event.effectiveAt();
    assignedById = event.assignedById();
    expiresAt = event.expiresAt();
    source = event.source();
    sourceType = event.sourceType().wire();
    createdAt = stamp.at();
    createdBy = stamp.origin().actor();
    touch(stamp);
  }

  void use(Instant at, Stamp stamp) {
    lastUsedAt = at;
    touch(stamp);
  }

  void revoke(AssignmentRevoked event, Stamp stamp) {
    revokedAt = event.effectiveAt();
    revokedBy = stamp.origin().actor();
    revokeReason = event.reason();
    touch(stamp);
  }

  private void touch(Stamp stamp) {
    updatedAt = stamp.at();
    updatedBy = stamp.origin().actor();
  }
}

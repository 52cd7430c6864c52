package io.seatledger.bench.crud;

import io.seatledger.bench.http.AssignmentAnswer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A seat that somebody holds. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads it
class Assignment {

  @Id private String id;
  private String tenantId;
  private String licenseId;
  private String assigneeId;
  private String assigneeType;
  private @Nullable String assetId;
  private Instant assignedAt;
  private String assignedById;
  private @Nullable Instant expiresAt;
  private String status;
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

  protected Assignment() {}

  Assignment(AssignmentAnswer given) {
    id = given.id();
    tenantId = given.tenantId();
    licenseId = given.licenseId();
    assigneeId = given.assigneeId();
    assigneeType = given.assigneeType();
    assetId = given.assetId();
    assignedAt = given.assignedAt();
    assignedById = given.assignedById();
    expiresAt = given.expiresAt();
    status = given.status();
    source = given.source();
    sourceType = given.sourceType();
    createdAt = given.createdAt();
    updatedAt = given.updatedAt();
    createdBy = given.createdBy();
    updatedBy = given.updatedBy();
  }
}

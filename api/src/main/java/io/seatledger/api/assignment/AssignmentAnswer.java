package io.seatledger.api.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as clients get it: every field of contract section 3, null where it has no value.
 */
record AssignmentAnswer(
    String id,
    String tenantId,
    @Nullable String appId,
    String licenseId,
    String assigneeId,
    AssigneeType assigneeType,
    @Nullable String assetId,
    Instant assignedAt,
    String assignedById,
    @Nullable Instant expiresAt,
    AssignmentStatus status,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revokeReason,
    String source,
    SourceType sourceType,
    Instant createdAt,
    Instant updatedAt,
    String createdBy,
    String updatedBy,
    @JsonProperty("is_deleted") boolean deleted,
    @Nullable Instant deletedAt,
    @Nullable String deletedBy,
    int schemaVersion) {

  private static final int SCHEMA_VERSION = 1;

  /** An assignment ends, but it is never deleted. */
  static AssignmentAnswer of(AssignmentNow now) {
    var assignment = now.assignment();
    var holder = assignment.holder();
    return new AssignmentAnswer(
        assignment.id(),
        assignment.tenantId(),
        assignment.appId(),
        assignment.licenseId(),
        holder.id(),
        holder.type(),
        holder.assetId(),
        assignment.assignedAt(),
        assignment.assignedById(),
        assignment.expiresAt(),
        now.status(),
        assignment.lastUsedAt(),
        assignment.revokedAt(),
        assignment.revokedBy(),
        assignment.revokeReason(),
        assignment.source(),
        assignment.sourceType(),
        assignment.createdAt(),
        assignment.updatedAt(),
        assignment.createdBy(),
        assignment.updatedBy(),
        false,
        null,
        null,
        SCHEMA_VERSION);
  }
}

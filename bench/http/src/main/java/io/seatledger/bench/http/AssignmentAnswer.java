package io.seatledger.bench.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An assignment with every field that the product answers. */
public record AssignmentAnswer(
    String id,
    String tenantId,
    @Nullable String appId,
    String licenseId,
    String assigneeId,
    String assigneeType,
    @Nullable String assetId,
    Instant assignedAt,
    String assignedById,
    @Nullable Instant expiresAt,
    String status,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revokeReason,
    String source,
    String sourceType,
    Instant createdAt,
    Instant updatedAt,
    String createdBy,
    String updatedBy,
    @JsonProperty("is_deleted") boolean deleted,
    @Nullable Instant deletedAt,
    @Nullable String deletedBy,
    int schemaVersion) {

  /** One that was given to its holder just now. */
  public static AssignmentAnswer given(
      String id, AssignmentRequest asked, Caller caller, Instant now) {
    return new AssignmentAnswer(
        id,
        caller.tenantId(),
        null,
        asked.licenseId(),
        asked.assigneeId(),
        String.valueOf(asked.assigneeType()),
        asked.assetId(),
        asked.assignedAt() == null ? now : asked.assignedAt(),
        asked.assignedById() == null ? caller.actor() : asked.assignedById(),
        asked.expiresAt(),
        "active",
        null,
        null,
        null,
        null,
        String.valueOf(asked.source()),
        String.valueOf(asked.sourceType()),
        now,
        now,
        caller.actor(),
        caller.actor(),
        false,
        null,
        null,
        1);
  }
}

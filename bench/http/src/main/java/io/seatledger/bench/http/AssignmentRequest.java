package io.seatledger.bench.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for a seat. */
public record AssignmentRequest(
    @NotBlank @Size(max = 128) String licenseId,
    @NotBlank @Size(max = 128) String assigneeId,
    @Nullable String assigneeType,
    @Nullable @Size(max = 128) String assetId,
    @Nullable Instant assignedAt,
    @Nullable @Size(max = 128) String assignedById,
    @Nullable Instant expiresAt,
    @Nullable @Size(max = 256) String source,
    @Nullable String sourceType) {

  public AssignmentRequest {
    assigneeType = assigneeType == null ? "Person" : assigneeType;
    source = source == null ? "edm" : source;
    sourceType = sourceType == null ? "api" : sourceType;
  }
}

package io.seatledger.bench.stock;

import io.seatledger.bench.http.AssignmentAnswer;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A holder has a seat; the event holds what the product's holds. */
@Revision("1")
public record SeatAssigned(
    String licenseId,
    Instant effectiveAt,
    String assignmentId,
    Holder holder,
    String assignedById,
    @Nullable Instant expiresAt,
    String source,
    String sourceType) {

  /** Who has it, and on what. */
  public record Holder(String type, String id, @Nullable String assetId) {}

  static SeatAssigned of(AssignmentAnswer given) {
    return new SeatAssigned(
        given.licenseId(),
        given.assignedAt(),
        given.id(),
        new Holder(given.assigneeType(), given.assigneeId(), given.assetId()),
        given.assignedById(),
        given.expiresAt(),
        given.source(),
        given.sourceType());
  }
}

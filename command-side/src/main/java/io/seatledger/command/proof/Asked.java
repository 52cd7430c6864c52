package io.seatledger.command.proof;

import java.util.Optional;

/**
 * Which of a tenant's books are to be looked through.
 *
 * @param from the first position; what lies before it is believed
 * @param to the last position; the end of the books if it lies behind that
 * @param kept a checkpoint that the books of today must continue; only for the whole
 */
public record Asked(String tenantId, long from, long to, Optional<Checkpoint> kept) {

  public Asked {
    if (kept.isPresent() && (from > 1 || to < Long.MAX_VALUE)) {
      throw new IllegalArgumentException("Only the whole can be compared with a checkpoint");
    }
  }

  /** All of them. */
  public static Asked whole(String tenantId) {
    return new Asked(tenantId, 1, Long.MAX_VALUE, Optional.empty());
  }

  /** All of them, and whether they continue those that the checkpoint stands for. */
  public static Asked since(Checkpoint kept) {
    return new Asked(kept.tenantId(), 1, Long.MAX_VALUE, Optional.of(kept));
  }
}

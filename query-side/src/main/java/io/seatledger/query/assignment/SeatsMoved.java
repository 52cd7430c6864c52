package io.seatledger.query.assignment;

import io.seatledger.events.license.Holder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a license that were gained and lost between two moments, in order.
 *
 * @param hasMore whether there are more than are named here
 */
public record SeatsMoved(List<Gained> gained, List<Lost> lost, boolean hasMore) {

  public SeatsMoved {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  /** A seat that was assigned by the event at {@code position}. */
  public record Gained(String assignmentId, Holder holder, long position, Instant at) {}

  /**
   * A seat that was revoked by the event at {@code position}, or whose time was up.
   *
   * @param position null if its time was up: that needs no event
   */
  public record Lost(
      String assignmentId,
      Holder holder,
      AssignmentStatus how,
      @Nullable Long position,
      Instant at) {}
}

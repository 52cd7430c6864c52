package io.seatledger.query.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A processor, as the whole cluster has it.
 *
 * @param paused whether no node is to handle events
 * @param head the last position of the ledger
 * @param percent how much its rows show again of what they showed when it was reset
 * @param order the last that was asked of it
 */
public record ProcessorStatus(
    String name,
    boolean paused,
    long head,
    int percent,
    List<SegmentStatus> segments,
    @Nullable Order order) {

  public ProcessorStatus {
    segments = List.copyOf(segments);
  }

  /** How many events of the ledger its slowest segment has not passed. */
  public long lag() {
    return segments.stream().mapToLong(SegmentStatus::lag).max().orElse(0);
  }

  /** Whether it was reset and does not show yet again all that it showed. */
  public boolean replaying() {
    return percent < 100;
  }
}

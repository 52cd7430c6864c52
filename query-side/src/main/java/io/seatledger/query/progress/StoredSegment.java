package io.seatledger.query.progress;

import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a processor, as its token tells.
 *
 * @param owner the node that has claimed it; null if none has
 * @param position up to where it has come, at least
 * @param resetPosition where it was when it was reset, as long as it has not come so far again
 */
public record StoredSegment(
    Segment segment, @Nullable String owner, long position, @Nullable Long resetPosition) {

  /** The number of the segment. */
  public int id() {
    return segment.getSegmentId();
  }

  /** How finely it is cut: the larger, the smaller the segment. */
  public int mask() {
    return segment.getMask();
  }
}

package io.seatledger.query.cluster;

import io.seatledger.query.progress.StoredSegment;

/**
 * What a node says of a segment that it has.
 *
 * @param position also past events that do not concern it, which moves its token only seconds later
 * @param caughtUp whether it has been at the end of the ledger since the node took it
 * @param reset whether it was reset, as far as the node knows
 */
record SegmentReport(int segment, int mask, long position, boolean caughtUp, boolean reset) {

  /** Whether it is about the segment as it is, and not as it was a second ago. */
  boolean isOf(StoredSegment stored) {
    return segment == stored.id()
        && mask == stored.mask()
        && (reset || stored.resetPosition() == null);
  }
}

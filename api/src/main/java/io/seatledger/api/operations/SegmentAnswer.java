package io.seatledger.api.operations;

import io.seatledger.query.cluster.Failure;
import io.seatledger.query.cluster.SegmentStatus;
import org.jspecify.annotations.Nullable;

/** How far a segment is, as operators get it. */
record SegmentAnswer(
    int segment,
    int of,
    @Nullable String owner,
    long position,
    long lag,
    boolean caughtUp,
    boolean replaying,
    int percent,
    @Nullable Failure failure) {

  static SegmentAnswer of(SegmentStatus status) {
    return new SegmentAnswer(
        status.segment(),
        status.of(),
        status.owner(),
        status.position(),
        status.lag(),
        status.caughtUp(),
        status.replaying(),
        status.percent(),
        status.failure());
  }
}

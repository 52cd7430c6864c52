package io.seatledger.api.dashboard.load;

import io.seatledger.query.cluster.ProcessorStatus;
import io.seatledger.query.cluster.SegmentStatus;
import java.time.Duration;
import java.time.Instant;

/** How fast a processor goes on. */
record Pace(long position, Instant at, long perSecond) {

  static Pace of(ProcessorStatus status, Instant at) {
    var slowest = status.segments().stream().mapToLong(SegmentStatus::position).min().orElse(0);
    return new Pace(slowest, at, 0);
  }

  Pace since(Pace before) {
    var millis = Math.max(1, Duration.between(before.at, at).toMillis());
    return new Pace(position, at, Math.max(0, 1_000 * (position - before.position) / millis));
  }
}

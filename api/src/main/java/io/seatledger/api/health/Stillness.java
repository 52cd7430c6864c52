package io.seatledger.api.health;

import io.seatledger.query.cluster.ProcessorStatus;
import io.seatledger.query.cluster.SegmentStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices how long segments stand still that have something to pass. One that is paused on purpose
 * does not. Not thread-safe.
 */
final class Stillness {

  private record Segment(String processor, int segment) {}

  private record Stand(long position, long since) {}

  private final Map<Segment, Stand> stands = new HashMap<>();

  /** For how long the stillest segment of the processor has been seen where it is. */
  Duration of(ProcessorStatus processor, long nanos) {
    return Duration.ofNanos(
        processor.segments().stream()
            .mapToLong(segment -> nanos - since(processor, segment, nanos))
            .max()
            .orElse(0));
  }

  private long since(ProcessorStatus processor, SegmentStatus segment, long nanos) {
    var part = new Segment(processor.name(), segment.segment());
    var before = stands.get(part);
    var hasToMove = segment.lag() > 0 && !processor.paused();
    if (before != null && before.position() == segment.position() && hasToMove) {
      return before.since();
    }
    stands.put(part, new Stand(segment.position(), nanos));
    return nanos;
  }
}

package io.seatledger.query.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.Segment;

/** How far each segment has come, as far as is known. */
record Frontier(Map<Segment, Long> positions) {

  /** The most that two observers know together. */
  static Frontier of(Map<Segment, Long> one, Map<Segment, Long> other) {
    var both = new HashMap<>(one);
    other.forEach((segment, position) -> both.merge(segment, position, Math::max));
    return new Frontier(both);
  }

  /** Up to which position every segment has come; 0 if nothing is known of one. */
  long everywhere() {
    int finest = positions.keySet().stream().mapToInt(Segment::getMask).max().orElse(0);
    return LongStream.rangeClosed(0, finest).map(this::of).min().orElse(0);
  }

  /** How far the part has come that hashes end with: by the segment that holds or held it. */
  private long of(long part) {
    return positions.entrySet().stream()
        .filter(known -> (part & known.getKey().getMask()) == known.getKey().getSegmentId())
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** The position up to which any segment has come. */
  long anywhere() {
    return positions.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}

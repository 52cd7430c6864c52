package io.seatledger.query.processor;

import java.util.Collection;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * How far a shadow goes. One that is compared with the live rows may not take an event that they do
 * not show, in whichever segment it is. Thread-safe.
 */
public final class Boundary {

  private volatile Map<Segment, Long> live = Map.of();
  private volatile long last;

  private Boundary(long last) {
    this.last = last;
  }

  /** Goes as far as there are events. */
  public static Boundary none() {
    return new Boundary(Long.MAX_VALUE);
  }

  /** Does not go anywhere until it is moved. */
  public static Boundary closed() {
    return new Boundary(-1);
  }

  /** Goes where all segments of the live processor have been, wherever they go meanwhile. */
  public void follow(Map<Segment, Long> positions) {
    last = first(positions.values());
  }

  /** Goes exactly where the segments of the live processor are, which stand still. */
  public void meet(Map<Segment, Long> positions) {
    live = Map.copyOf(positions);
    last = last(positions.values());
  }

  /** The position that the slowest segment has reached; 0 if there is none. */
  public static long first(Collection<Long> positions) {
    return positions.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /** The position that the fastest segment has reached; 0 if there is none. */
  public static long last(Collection<Long> positions) {
    return positions.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  boolean lets(TrackedEventMessage<?> event) {
    return position(event) <= last;
  }

  /** Whether the live rows show the event. */
  boolean isShown(EventMessage<?> event) {
    var key = ProcessorConfiguration.byLicense().getSequenceIdentifierFor(event);
    return live.entrySet().stream()
        .filter(segment -> segment.getKey().matches(key))
        .allMatch(segment -> position((TrackedEventMessage<?>) event) <= segment.getValue());
  }

  private static long position(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }
}

package io.seatledger.query.progress;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How far the segments have come that this node processes: also past events that do not concern
 * them, which moves a stored token only seconds later. Thread-safe.
 */
@Component
final class LocalSegments implements DatabaseSignals.Listener {

  /** A database that crashed has lost batches, which a segment finds out within two seconds. */
  private static final long IN_DOUBT_NANOS = Duration.ofSeconds(4).toNanos();

  private final ObjectProvider<EventProcessingConfiguration> processing;
  private volatile boolean lost;
  private volatile long believed = System.nanoTime();

  LocalSegments(ObjectProvider<EventProcessingConfiguration> processing) {
    this.processing = processing;
  }

  /** None that the database may not know of any more. */
  Map<Segment, Long> positions() {
    return lost || System.nanoTime() - believed < 0 ? Map.of() : remembered();
  }

  private Map<Segment, Long> remembered() {
    return processing
        .getObject()
        .eventProcessor(ReadSide.LICENSES, StreamingEventProcessor.class)
        .map(StreamingEventProcessor::processingStatus)
        .orElse(Map.of())
        .values()
        .stream()
        .filter(status -> status.getCurrentPosition().isPresent())
        .collect(toMap(EventTrackerStatus::getSegment, LocalSegments::position));
  }

  @Override
  public void connected() {
    if (lost) {
      believed = System.nanoTime() + IN_DOUBT_NANOS;
      lost = false;
    }
  }

  @Override
  public void signal(String payload) {}

  @Override
  public void lost() {
    lost = true;
  }

  private static Long position(EventTrackerStatus status) {
    return status.getCurrentPosition().orElseThrow();
  }
}

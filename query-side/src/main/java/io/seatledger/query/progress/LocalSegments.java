package io.seatledger.query.progress;

import static java.util.stream.Collectors.toMap;

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
final class LocalSegments {

  private final ObjectProvider<EventProcessingConfiguration> processing;

  LocalSegments(ObjectProvider<EventProcessingConfiguration> processing) {
    this.processing = processing;
  }

  Map<Segment, Long> positions() {
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

  private static Long position(EventTrackerStatus status) {
    return status.getCurrentPosition().orElseThrow();
  }
}

package io.seatledger.query.cluster;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The processors as this node has them. Thread-safe. */
@Component
final class LocalProcessors {

  private final ObjectProvider<EventProcessingConfiguration> processing;
  private final Failures failures;

  LocalProcessors(ObjectProvider<EventProcessingConfiguration> processing, Failures failures) {
    this.processing = processing;
    this.failures = failures;
  }

  /** All by their names. */
  Map<String, StreamingEventProcessor> all() {
    var found = new HashMap<String, StreamingEventProcessor>();
    processing
        .getObject()
        .eventProcessors()
        .forEach(
            (name, processor) -> {
              if (processor instanceof StreamingEventProcessor streaming) {
                found.put(name, streaming);
              }
            });
    return found;
  }

  Map<String, ProcessorReport> report() {
    var reports = new HashMap<String, ProcessorReport>();
    all().forEach((name, processor) -> reports.put(name, report(name, processor)));
    return reports;
  }

  private ProcessorReport report(String name, StreamingEventProcessor processor) {
    var segments =
        processor.processingStatus().values().stream().map(LocalProcessors::report).toList();
    return new ProcessorReport(processor.isRunning(), segments, failures.in(name));
  }

  private static SegmentReport report(EventTrackerStatus status) {
    return new SegmentReport(
        status.getSegment().getSegmentId(),
        status.getSegment().getMask(),
        status.getCurrentPosition().orElse(0),
        status.isCaughtUp(),
        status.getResetPosition().isPresent());
  }
}

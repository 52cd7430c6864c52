package io.seatledger.query.cluster;

import io.seatledger.query.progress.Announcement;
import io.seatledger.query.progress.DatabaseSignals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Remembers why the batches of a segment fail on this node, until one does not or the processor
 * begins again, which is when an old failure would look new. Axon forgets it as soon as it gives
 * the segment up. Thread-safe.
 */
@Component
public final class Failures implements DatabaseSignals.Listener {

  private record Part(String processor, int segment) {}

  private final Map<Part, FailedBatch> failed = new ConcurrentHashMap<>();
  private final Clock clock;

  Failures(Clock clock) {
    this.clock = clock;
  }

  /** Watches each batch that the processor handles. */
  public MessageHandlerInterceptor<EventMessage<?>> of(String processor) {
    var watched = "Processor[" + processor + "]/Watched";
    return (work, chain) -> {
      work.getOrComputeResource(watched, _ -> watch(processor, work));
      return chain.proceed();
    };
  }

  private boolean watch(String processor, UnitOfWork<?> work) {
    Integer segment = work.getResource("Processor[" + processor + "]/SegmentId");
    TrackingToken token = work.getResource("Processor[" + processor + "]/Token");
    if (segment != null && token != null) { // a dead letter that is tried again is in no segment
      var part = new Part(processor, segment);
      var position = token.position().orElse(0);
      work.afterCommit(_ -> failed.remove(part));
      work.onRollback(broken -> remember(part, position, broken));
    }
    return true;
  }

  private void remember(Part part, long position, UnitOfWork<?> broken) {
    var result = broken.getExecutionResult();
    if (result != null && result.isExceptionResult()) {
      failed.compute(
          part,
          (_, before) -> {
            var since = before == null ? clock.instant() : before.failure().since();
            var failure = Failure.of(result.getExceptionResult(), since);
            return new FailedBatch(part.segment(), position, failure);
          });
    }
  }

  @Override
  public void signal(String payload) {
    failed.keySet().removeIf(part -> payload.equals(Announcement.again(part.processor())));
  }

  /** It may have begun again meanwhile; what fails still is remembered at its next try. */
  @Override
  public void connected() {
    failed.clear();
  }

  /** Nothing is known to have begun again. */
  @Override
  public void lost() {}

  List<FailedBatch> in(String processor) {
    return failed.entrySet().stream()
        .filter(entry -> entry.getKey().processor().equals(processor))
        .map(Map.Entry::getValue)
        .toList();
  }
}

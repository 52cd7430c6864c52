package io.seatledger.api.operations;

import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.api.write.WriteRequest;
import io.seatledger.api.write.Writes;
import io.seatledger.events.audit.AuditEvent.ProcessorOperated;
import io.seatledger.query.cluster.Obstacle;
import io.seatledger.query.cluster.Operation;
import io.seatledger.query.cluster.Orders;
import io.seatledger.query.cluster.ProcessorStatus;
import io.seatledger.query.cluster.Processors;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has processors operated on behalf of operators; nothing is done unrecorded. Thread-safe. */
@Component
public final class ProcessorOperations {

  private final Processors processors;
  private final Orders orders;
  private final ReplayDesk replayDesk;
  private final OperatorTrail trail;
  private final Writes writes;
  private final Clock clock;

  ProcessorOperations(
      Processors processors,
      Orders orders,
      ReplayDesk replayDesk,
      OperatorTrail trail,
      Writes writes,
      Clock clock) {
    this.processors = processors;
    this.orders = orders;
    this.replayDesk = replayDesk;
    this.trail = trail;
    this.writes = writes;
    this.clock = clock;
  }

  /**
   * The processor, of which nodes do it from now on.
   *
   * @param segment that is split or merged; null for the largest or the smallest
   * @throws ProblemException if it cannot be done to the processor as it is
   */
  public ProcessorStatus operate(
      Caller caller,
      String processor,
      Operation operation,
      @Nullable Integer segment,
      @Nullable String reason) {
    requireKnown(processor);
    requireNoObstacle(processor, operation, segment);
    trail.record(
        new ProcessorOperated(clock.instant(), processor, operation.wire(), segment, reason),
        caller);
    if (!orders.place(processor, operation, segment, reason, caller.sub())) {
      throw Obstacles.problem(Obstacle.IN_PROGRESS);
    }
    return find(processor);
  }

  /** Once for a request that has a key. */
  ProcessorStatus operate(
      WriteRequest request, String processor, Operation operation, OperationRequest asked) {
    return find(
        writes.carryOut(
            request,
            () ->
                operate(request.caller(), processor, operation, asked.segment(), asked.reason())
                    .name()));
  }

  /** The processor as it is. */
  ProcessorStatus find(String processor) {
    return processors.find(processor).orElseThrow(ReplayDesk::unknownProcessor);
  }

  private void requireKnown(String processor) {
    if (!processors.isKnown(processor)) {
      throw ReplayDesk.unknownProcessor();
    }
  }

  private void requireNoObstacle(String processor, Operation operation, @Nullable Integer segment) {
    if (operation == Operation.RESET) {
      replayDesk.requireNone(processor);
    }
    Obstacles.requireNone(orders.obstacle(processor, operation, segment));
  }
}

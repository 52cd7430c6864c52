package io.seatledger.api.operations;

import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.api.write.Ids;
import io.seatledger.api.write.WriteRequest;
import io.seatledger.api.write.Writes;
import io.seatledger.events.audit.AuditEvent.ProcessorOperated;
import io.seatledger.events.audit.AuditEvent.ProjectionReplayed;
import io.seatledger.query.cluster.Operation;
import io.seatledger.query.cluster.Orders;
import io.seatledger.query.replay.Mode;
import io.seatledger.query.replay.Replay;
import io.seatledger.query.replay.Replays;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has replays carried out on behalf of operators; nothing is done unrecorded. Thread-safe. */
@Component
public final class ReplayDesk {

  /** As the trail names it beside what else is done to a processor. */
  private static final String CANCELLED = "replay-cancelled";

  private final Replays replays;
  private final Orders orders;
  private final Writes writes;
  private final OperatorTrail trail;
  private final Ids ids;
  private final Clock clock;

  ReplayDesk(
      Replays replays, Orders orders, Writes writes, OperatorTrail trail, Ids ids, Clock clock) {
    this.replays = replays;
    this.orders = orders;
    this.writes = writes;
    this.trail = trail;
    this.ids = ids;
    this.clock = clock;
  }

  /** The replay that is taken up. */
  Replay replay(WriteRequest request, String processor, ReplayRequest asked) {
    return find(
        writes.carryOut(
            request, () -> begin(request.caller(), processor, asked.mode(), asked.reason())));
  }

  /** The id of the replay that is taken up; a {@link ProblemException} if none can be now. */
  public String begin(Caller caller, String processor, Mode mode, @Nullable String reason) {
    if (!replays.isKnown(processor)) {
      throw unknownProcessor();
    }
    requireNone(processor);
    requireNoOperation(processor);
    trail.record(new ProjectionReplayed(clock.instant(), processor, mode.wire(), reason), caller);
    var id = ids.replay();
    if (!replays.request(id, processor, mode, reason, caller.sub())) {
      requireNone(processor);
    }
    return id;
  }

  /** What is about to be emptied can be neither replaced nor compared. */
  private void requireNoOperation(String processor) {
    Obstacles.requireNone(orders.obstacle(processor, Operation.RESET, null));
  }

  static ProblemException unknownProcessor() {
    return new ProblemException(
        ProblemCode.PROCESSOR_NOT_FOUND, "No rows are filled by a processor of that name.");
  }

  /** A replay needs the processor as it is. */
  void requireNone(String processor) {
    replays
        .unfinished(processor)
        .ifPresent(
            other -> {
              var problem =
                  Problem.of(
                      ProblemCode.REPLAY_IN_PROGRESS, "Another one must come to its end before.");
              throw new ProblemException(problem.with("replay_id", other.id()));
            });
  }

  Replay find(String id) {
    return replays
        .find(id)
        .orElseThrow(
            () -> new ProblemException(ProblemCode.REPLAY_NOT_FOUND, "There is no such replay."));
  }

  /** Has it stopped, once for a request that has a key. */
  void cancel(WriteRequest request, String id) {
    writes.carryOut(
        request,
        () -> {
          cancel(request.caller(), id);
          return id;
        });
  }

  /** Has it stopped; a {@link ProblemException} if there is none or it has ended. */
  public void cancel(Caller caller, String id) {
    var replay = find(id);
    if (replay.state().isFinal()) {
      throw finished();
    }
    trail.record(
        new ProcessorOperated(clock.instant(), replay.processor(), CANCELLED, null, null), caller);
    if (!replays.cancel(id)) {
      throw finished();
    }
  }

  private static ProblemException finished() {
    return new ProblemException(
        ProblemCode.REPLAY_FINISHED, "It has come to its end and stays as it is.");
  }
}

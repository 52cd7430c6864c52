package io.seatledger.query.replay;

import io.seatledger.query.cluster.Rounds;
import io.seatledger.query.processor.Boundary;
import io.seatledger.query.processor.Shadow;
import io.seatledger.query.processor.Shadows;
import io.seatledger.query.progress.Positions;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Builds the rows of a replay on this node, from wherever they are. Thread-safe. */
@Component
final class Building {

  private static final Logger LOG = LoggerFactory.getLogger(Building.class);

  /** So few events are soon done with, while the live processor stands still. */
  private static final long FEW = 2_000;

  private static final Duration ALIVE = Duration.ofSeconds(1);

  private static final Duration LONGEST_READ = Duration.ofSeconds(2);

  /** For reads that began while projections were made to stand still, and still do. */
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private final Shadows shadows;
  private final Positions positions;
  private final EventStore ledger;
  private final NextSchema next;
  private final SelfCheck check;
  private final Standstill standstill;
  private final OlderReads reads;
  private final ReplayTable table;

  Building(
      Shadows shadows,
      Positions positions,
      EventStore ledger,
      NextSchema next,
      SelfCheck check,
      Standstill standstill,
      OlderReads reads,
      ReplayTable table) {
    this.shadows = shadows;
    this.positions = positions;
    this.ledger = ledger;
    this.next = next;
    this.check = check;
    this.standstill = standstill;
    this.reads = reads;
    this.table = table;
  }

  /**
   * Goes on until the replay ends or is another node's.
   *
   * @param goOn waits a little each time it is asked
   * @throws NotYet if it has to be taken up again
   * @throws Impossible if it cannot be carried out
   */
  void carryOut(Replay replay, String node, BooleanSupplier goOn) {
    if (!next.isMade(replay)) {
      next.make(replay, node);
    }
    var boundary = replay.mode() == Mode.REBUILD ? Boundary.none() : Boundary.closed();
    try (var shadow = shadows.start(replay.processor(), boundary)) {
      var pace = Pace.from(position(replay));
      while (!step(new Step(replay, node, boundary, shadow, pace)) && goOn.getAsBoolean()) {}
    }
  }

  /** What a step needs to know. */
  private record Step(Replay replay, String node, Boundary boundary, Shadow shadow, Pace pace) {}

  /** Whether it was the last one. */
  private boolean step(Step step) {
    var position = position(step.replay());
    var head = head(step);
    var cancelled =
        table.report(step.replay().id(), step.node(), position, head, step.pace().until(position));
    if (cancelled.isEmpty()) {
      return true;
    }
    if (cancelled.get()) {
      discard(step, Ending.cancelled());
      return true;
    }
    return position + FEW >= head && !indexes(step) && finish(step);
  }

  /** Whether rows that will be read had to be indexed first, and have fallen behind meanwhile. */
  private boolean indexes(Step step) {
    if (step.replay().mode() == Mode.SELF_CHECK) {
      return false;
    }
    try (var _ = reporting(step.replay(), step.node())) {
      return next.index(step.replay(), step.node());
    }
  }

  private boolean finish(Step step) {
    switch (step.replay().mode()) {
      case REBUILD -> replace(step);
      case SELF_CHECK -> compare(step);
    }
    return true;
  }

  private void replace(Step step) {
    var processor = step.replay().processor();
    reads.await(LONGEST_READ); // before anything stands still
    next.replace(
        step.replay(),
        step.node(),
        transaction -> {
          standstill.meet(transaction, processor, _ -> {});
          step.shadow().close();
          reads.await(A_MOMENT);
          return Ending.replaced(positions.of(Shadow.of(processor)).values());
        });
    dropOld();
  }

  private void dropOld() {
    try {
      next.drop();
    } catch (DataAccessException | NotYet e) {
      LOG.warn("The old rows stay until the next replay: {}", e.toString());
    }
  }

  private void compare(Step step) {
    var found = found(step);
    discard(step, Ending.compared(position(step.replay()), found));
  }

  private Differences found(Step step) {
    var processor = step.replay().processor();
    try (var _ = reporting(step.replay(), step.node())) {
      return check.find(
          transaction -> standstill.meet(transaction, processor, live -> meet(step, live)));
    }
  }

  /** From then on the shadow passes over what a live segment does not show yet. */
  private void meet(Step step, Map<Segment, Long> live) {
    next.useUp(step.replay(), step.node());
    step.boundary().meet(live);
  }

  /** Says until it is closed that the replay is being built, while it gets no farther. */
  Reporting reporting(Replay replay, String node) {
    var rounds = new Rounds("replay-alive", ALIVE, () -> table.report(replay.id(), node, 0, 0, 0));
    rounds.start();
    return rounds::stop;
  }

  interface Reporting extends AutoCloseable {

    @Override
    void close();
  }

  private void discard(Step step, Ending ending) {
    step.shadow().close();
    next.discard(step.replay(), step.node(), ending);
  }

  private long position(Replay replay) {
    return Boundary.first(positions.of(Shadow.of(replay.processor())).values());
  }

  /**
   * A self-check goes no farther than all live segments have come, and is not done before the last
   * of them is near the first: until it has caught up there, everything stands still.
   */
  private long head(Step step) {
    if (step.replay().mode() == Mode.REBUILD) {
      return ledger.createHeadToken().position().orElse(0);
    }
    var live = positions.of(step.replay().processor());
    step.boundary().follow(live);
    return Boundary.last(live.values());
  }
}

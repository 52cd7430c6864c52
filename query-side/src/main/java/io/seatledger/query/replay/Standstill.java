package io.seatledger.query.replay;

import io.seatledger.query.processor.Boundary;
import io.seatledger.query.processor.Shadow;
import io.seatledger.query.progress.Positions;
import io.seatledger.query.store.ProjectionLock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.eventhandling.Segment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets a shadow meet the live projections while these stand still on all nodes. Thread-safe. */
@Component
final class Standstill {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Positions positions;

  Standstill(Positions positions) {
    this.positions = positions;
  }

  /**
   * Stops the live projections until the transaction ends, and waits until the shadow has been
   * wherever they are.
   *
   * @param wanted learns where they are
   * @throws NotYet if the shadow is too far behind
   */
  void meet(JdbcTemplate transaction, String processor, Consumer<Map<Segment, Long>> wanted) {
    transaction.execute("select " + ProjectionLock.ALONE);
    var live = positions.of(processor);
    wanted.accept(live);
    var deadline = System.nanoTime() + LONGEST.toNanos();
    while (Boundary.first(positions.of(Shadow.of(processor)).values())
        < Boundary.last(live.values())) {
      if (System.nanoTime() > deadline) {
        throw new NotYet("The new rows are too far behind");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}

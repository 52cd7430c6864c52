package io.seatledger.query.replay;

import io.seatledger.query.cluster.Rounds;
import io.seatledger.query.cluster.ThisNode;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks for replays that no node builds, and builds them on a thread of its own, one after another.
 */
@Component
final class ReplayWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayWorker.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final String node;
  private final ReplayTable table;
  private final Building building;
  private final NextSchema next;
  private final Rounds rounds = new Rounds("replays", PAUSE, this::look);

  ReplayWorker(ReplayTable table, Building building, NextSchema next, ThisNode me) {
    this.table = table;
    this.building = building;
    this.next = next;
    this.node = me.id();
  }

  private void look() {
    table.take(node).ifPresent(this::build);
  }

  private void build(Replay replay) {
    LOG.info("Building replay {} from position {} on", replay.id(), replay.position());
    try {
      building.carryOut(replay, node, rounds::pause);
    } catch (NotYet
        | TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      LOG.info("Replay {} is tried again: {}", replay.id(), e.getMessage());
    } catch (Impossible e) {
      next.discard(replay, node, Ending.failed(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      LOG.error("Replay {} fails", replay.id(), e);
      next.discard(replay, node, Ending.failed("Something went wrong; the log tells what."));
    } finally {
      table.leave(replay.id(), node);
    }
  }

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}

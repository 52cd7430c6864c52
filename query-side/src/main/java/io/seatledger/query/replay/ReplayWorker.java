package io.seatledger.query.replay;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final String node = UUID.randomUUID().toString();
  private final ReplayTable table;
  private final Building building;
  private final NextSchema next;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  ReplayWorker(ReplayTable table, Building building, NextSchema next) {
    this.table = table;
    this.building = building;
    this.next = next;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("replays").start(this::work);
  }

  private void work() {
    while (pause()) {
      look();
    }
  }

  /** Whether to go on. */
  private boolean pause() {
    try {
      return !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return false;
    }
  }

  private void look() {
    try {
      table.take(node).ifPresent(this::build);
    } catch (RuntimeException e) {
      LOG.debug("Cannot look for replays", e);
    }
  }

  private void build(Replay replay) {
    LOG.info("Building replay {} from position {} on", replay.id(), replay.position());
    try {
      building.carryOut(replay, node, this::pause);
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
  public void stop() {
    stopped.countDown();
    var working = thread;
    try {
      if (working != null && !working.join(LONGEST_STOP)) {
        LOG.warn("Still busy with a replay");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }
}

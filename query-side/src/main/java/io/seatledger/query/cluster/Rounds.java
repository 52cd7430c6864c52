package io.seatledger.query.cluster;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again on a thread of its own, after a pause or as soon as it is woken.
 */
public final class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final String name;
  private final Duration pause;
  private final Runnable round;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;
  private boolean failed;

  /** Does nothing until it is started; a round that fails is followed by the next. */
  public Rounds(String name, Duration pause, Runnable round) {
    this.name = name;
    this.pause = pause;
    this.round = round;
  }

  /** Begins with a pause. */
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::work);
  }

  private void work() {
    while (pause()) {
      try {
        round.run();
        failed = false;
      } catch (Throwable e) { // of whatever kind: there would be no next round
        report(e);
      }
    }
  }

  /** Once for all rounds that fail one after another. */
  private void report(Throwable e) {
    if (!failed) {
      LOG.warn("{}: {}", name, e.toString());
    }
    failed = true;
  }

  /** Waits a little; whether to go on. */
  public boolean pause() {
    try {
      if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException _) {
      running = false;
    }
    return running;
  }

  /** Ends the pause. */
  public void wake() {
    woken.release();
  }

  /** Returns when the round has ended, unless it takes very long. */
  public void stop() {
    running = false;
    wake();
    var working = thread;
    try {
      if (working != null && !working.join(LONGEST_STOP)) {
        LOG.warn("{}: still busy", name);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it was started and not stopped. */
  public boolean isRunning() {
    return running;
  }
}

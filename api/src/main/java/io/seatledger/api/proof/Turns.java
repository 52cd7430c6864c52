package io.seatledger.api.proof;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few go through whole books at once, so that connections are left for commands. Thread-safe.
 */
final class Turns {

  private static final int AT_ONCE = 2;

  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private final Duration patience;

  /** Whoever has waited so long is told to try again. */
  Turns(Duration patience) {
    this.patience = patience;
  }

  <T> T taken(Supplier<T> reading) {
    if (!isFree()) {
      throw new ProblemException(
          ProblemCode.LEDGER_BUSY, "Others go through their books; try again.");
    }
    try {
      return reading.get();
    } finally {
      free.release();
    }
  }

  private boolean isFree() {
    try {
      return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

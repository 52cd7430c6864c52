package io.seatledger.api.write;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets in so many at a time and turns the others away at once: whoever is let in is answered soon,
 * however many ask. Thread-safe.
 *
 * <p>A request takes its place when its body has been read, so that a slow sender keeps none.
 */
final class Admission {

  private final Semaphore places;

  Admission(int most) {
    this.places = new Semaphore(most);
  }

  /** What the work comes to, if there is a place for it. */
  <T> T admit(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new ProblemException(
          ProblemCode.LEDGER_BUSY, "Too many changes are under way; try again.");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}

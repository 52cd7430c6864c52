package io.seatledger.command.ledger;

import io.seatledger.command.Place;
import java.util.concurrent.CompletableFuture;

/**
 * Appends of one stream, each decided on those before it while these were on their way to the
 * database: if one of them is not written, none that follows may be. Thread-safe.
 */
final class Run {

  private volatile boolean broken;
  private volatile CompletableFuture<Place> last = CompletableFuture.completedFuture(Place.NONE);

  /** Whether nobody was told that there is such a stream; guarded by the map of {@link Runs}. */
  private boolean untold;

  /** How many are on their way; guarded by the map of {@link Runs}. */
  private int open;

  /**
   * A run that nothing has entered yet.
   *
   * @param untold whether the id of its stream is so new that nobody can name it yet
   */
  Run(boolean untold) {
    this.untold = untold;
  }

  /** Who goes ahead with the run knows of its stream. */
  Run entered() {
    untold &= open == 0;
    open++;
    return this;
  }

  /**
   * One less is on its way; whether none is any more, and nobody has to hear of it: all of them
   * were written, or nobody can ask for what was not.
   */
  boolean left() {
    return --open == 0 && (untold || !broken);
  }

  void follow(CompletableFuture<Place> append) {
    last = append;
  }

  void breakOff() {
    broken = true;
  }

  boolean isBroken() {
    return broken;
  }

  /** Waits until the last append that entered is written or not. */
  void await() {
    last.handle((_, _) -> true).join();
  }
}

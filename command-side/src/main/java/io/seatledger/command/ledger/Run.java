package io.seatledger.command.ledger;

import io.seatledger.command.Place;
import java.util.concurrent.CompletableFuture;

/**
 * Appends of one stream, each decided on those before it while these were on their way to the
 * database: if one of them is not written, none that follows may be. Thread-safe.
 */
final class Run {

  private final boolean begins;
  private volatile boolean broken;
  private volatile CompletableFuture<Place> last = CompletableFuture.completedFuture(Place.NONE);

  /** How many are on their way; guarded by the map of {@link Runs}. */
  private int open;

  /**
   * A run that nothing has entered yet.
   *
   * @param begins whether its stream has no event before it
   */
  Run(boolean begins) {
    this.begins = begins;
  }

  Run entered() {
    open++;
    return this;
  }

  /**
   * One less is on its way; whether none is any more, and nobody has to hear of it: all of them
   * were written, or nobody was told that there is such a stream.
   */
  boolean left() {
    return --open == 0 && (begins || !broken);
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

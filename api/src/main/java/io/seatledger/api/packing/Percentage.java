package io.seatledger.api.packing;

import java.util.function.IntConsumer;

/** How far something is of which the amount is known; tells of each percent once. */
final class Percentage {

  private final long whole;
  private final int end;
  private int told;

  /**
   * Counts to the end, which may be less than a hundred.
   *
   * @param whole how much there is to do
   */
  Percentage(long whole, int end) {
    this.whole = Math.max(1, whole);
    this.end = end;
  }

  void at(long done, IntConsumer watcher) {
    var now = (int) Math.min(end, done * end / whole);
    if (now > told) {
      told = now;
      watcher.accept(now);
    }
  }
}

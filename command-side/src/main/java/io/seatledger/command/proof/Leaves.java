package io.seatledger.command.proof;

/**
 * A run of a tree's leaves: those from {@code from} up to, not including, {@code to}.
 *
 * @param from counted from 0
 */
public record Leaves(long from, long to) {

  public Leaves {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("No leaves from " + from + " to " + to);
    }
  }

  long count() {
    return to - from;
  }

  /**
   * Where the tree over these leaves is parted: after the largest power of two below their count.
   */
  long middle() {
    return from + Long.highestOneBit(count() - 1);
  }

  Leaves left() {
    return new Leaves(from, middle());
  }

  Leaves right() {
    return new Leaves(middle(), to);
  }
}

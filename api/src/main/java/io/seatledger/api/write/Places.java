package io.seatledger.api.write;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many may be in at once. A rush that passes fills all places. Once somebody was turned away
 * only a quarter of them is given, until half of that quarter is free: while more come than can be
 * served, those who are let in wait no longer than usual. Thread-safe.
 */
final class Places {

  private final int all;
  private final int quarter;
  private final AtomicInteger taken = new AtomicInteger();
  private volatile boolean crowded;

  Places(int all) {
    this.all = all;
    this.quarter = Math.ceilDiv(all, 4);
  }

  /** Whether there was a place; whoever has one leaves it. */
  boolean enter() {
    var given = crowded ? quarter : all;
    if (taken.getAndUpdate(now -> now < given ? now + 1 : now) < given) {
      return true;
    }
    crowded = true;
    return false;
  }

  /** Gives a place back. */
  void leave() {
    if (taken.decrementAndGet() <= quarter / 2 && crowded) {
      crowded = false;
    }
  }
}

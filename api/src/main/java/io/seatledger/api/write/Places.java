package io.seatledger.api.write;

/**
 * How many may be in at once. A rush that passes fills all places. Whoever is turned away leaves
 * one less, down to a quarter, and whoever was served gives one more: while more are turned away
 * than can be served, those who are let in wait no longer than usual. Thread-safe.
 */
final class Places {

  private final int most;
  private int places;
  private int taken;

  Places(int most) {
    this.most = most;
    this.places = most;
  }

  /** Whether there was a place; whoever has one leaves it. */
  synchronized boolean enter() {
    if (taken < places) {
      taken++;
      return true;
    }
    places = Math.max(Math.ceilDiv(most, 4), places - 1);
    return false;
  }

  /** Gives a place back. */
  synchronized void leave() {
    taken--;
    places = Math.min(most, places + 1);
  }
}

package io.seatledger.api.proof;

import io.seatledger.command.proof.Watcher;

/**
 * Passes on no more than each percent of the way. That much fits into what a connection takes for a
 * reader who does not read: nobody holds up the look through the books, nor whoever waits for it.
 */
final class EachPercent implements Watcher {

  private final long from;
  private final Watcher told;
  private long last = -1;

  /** Of a way that begins at a position. */
  EachPercent(long from, Watcher told) {
    this.from = from;
    this.told = told;
  }

  @Override
  public void at(long events, long position, long end) {
    var percent = 100 * (position - from) / Math.max(1, end - from);
    if (percent > last) {
      last = percent;
      told.at(events, position, end);
    }
  }
}

package io.seatledger.query.replay;

import org.jspecify.annotations.Nullable;

/** How a replay ends. */
record Ending(State state, long position, Differences differences, @Nullable String failure) {

  static Ending done(long position, Differences found) {
    return new Ending(State.DONE, position, found, null);
  }

  static Ending cancelled() {
    return new Ending(State.CANCELLED, 0, Differences.NONE, null);
  }

  static Ending failed(String why) {
    return new Ending(State.FAILED, 0, Differences.NONE, why);
  }
}

package io.seatledger.query.replay;

import io.seatledger.query.processor.Boundary;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How a replay ends.
 *
 * @param position up to where all events are in the new rows
 * @param head beyond which no event is in them
 */
record Ending(
    State state, long position, long head, Differences differences, @Nullable String failure) {

  /** The new rows are read from now on; each segment of their processor was somewhere else. */
  static Ending replaced(Collection<Long> positions) {
    return new Ending(
        State.DONE, Boundary.first(positions), Boundary.last(positions), Differences.NONE, null);
  }

  static Ending compared(long position, Differences found) {
    return new Ending(State.DONE, position, position, found, null);
  }

  static Ending cancelled() {
    return new Ending(State.CANCELLED, 0, 0, Differences.NONE, null);
  }

  static Ending failed(String why) {
    return new Ending(State.FAILED, 0, 0, Differences.NONE, why);
  }
}

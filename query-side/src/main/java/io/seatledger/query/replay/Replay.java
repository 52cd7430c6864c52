package io.seatledger.query.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A processor's rows, built again or about to be.
 *
 * @param position up to where all events are in the new rows
 * @param head where the events end, as far as they are wanted
 * @param percent how much is built, which never goes back; 100 only when it is done
 * @param eventsPerSecond since the node that builds it began
 * @param failure why it failed; null unless it did
 */
public record Replay(
    String id,
    String processor,
    Mode mode,
    @Nullable String reason,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    State state,
    long position,
    long head,
    int percent,
    long eventsPerSecond,
    Differences differences,
    @Nullable String failure) {

  /** What it found if it is a self-check that has come to its end; nothing is known otherwise. */
  public @Nullable Differences found() {
    return mode == Mode.SELF_CHECK && state == State.DONE ? differences : null;
  }

  /** How long it takes from now on; null as long as nobody can tell. */
  public @Nullable Long secondsLeft() {
    return state == State.BUILDING && eventsPerSecond > 0
        ? Long.valueOf(Math.max(0, head - position) / eventsPerSecond)
        : null;
  }
}

package io.seatledger.api.operations;

import io.seatledger.query.replay.Difference;
import io.seatledger.query.replay.Replay;
import io.seatledger.query.replay.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A replay, as operators get it. */
record ReplayAnswer(
    String id,
    String processor,
    String mode,
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
    @Nullable Long secondsLeft,
    long differenceCount,
    List<Difference> differences,
    @Nullable String failure) {

  static ReplayAnswer of(Replay replay) {
    return new ReplayAnswer(
        replay.id(),
        replay.processor(),
        replay.mode().wire(),
        replay.reason(),
        replay.requestedBy(),
        replay.requestedAt(),
        replay.startedAt(),
        replay.finishedAt(),
        replay.state(),
        replay.position(),
        replay.head(),
        replay.percent(),
        replay.eventsPerSecond(),
        replay.secondsLeft(),
        replay.differences().count(),
        replay.differences().first(),
        replay.failure());
  }
}

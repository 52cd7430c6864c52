package io.seatledger.command.ledger;

import io.seatledger.command.Place;
import io.seatledger.command.idempotency.KeptAnswer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of work brings to the ledger, written together or not at all: its events, the
 * answer that is kept of it, or both.
 *
 * @param hashes of the events, made beforehand by the thread that wants them appended
 * @param key under which an answer is kept; null if there is none
 * @param answer that answer, made as the events are
 * @param run what it goes ahead with; null if it was decided on what the database has
 * @param committed completes with the place of the last event
 */
record Append(
    List<EventContent> events,
    List<byte[]> hashes,
    Set<String> streams,
    @Nullable String key,
    @Nullable String answer,
    @Nullable Run run,
    CompletableFuture<Place> committed) {

  static Append of(List<EventContent> events, @Nullable KeptAnswer answer) {
    return new Append(
        events,
        events.stream().map(EventContent::hash).toList(),
        events.stream().map(EventContent::streamId).collect(Collectors.toUnmodifiableSet()),
        answer == null ? null : answer.key().id(),
        answer == null ? null : KeptAnswerTable.row(answer),
        null,
        new CompletableFuture<>());
  }

  /** The same, decided on what goes before it in the run. */
  Append in(Run run) {
    return new Append(events, hashes, streams, key, answer, run, committed);
  }

  boolean isEmpty() {
    return events.isEmpty() && key == null;
  }

  /** Whether it was decided on what was not written. */
  boolean isLost() {
    return run != null && run.isBroken();
  }

  /** Tells who waits that another change came first. */
  void lose() {
    committed.completeExceptionally(
        new ConcurrencyException("Another change came first to one of " + streams));
  }

  int size() {
    return events.size();
  }
}

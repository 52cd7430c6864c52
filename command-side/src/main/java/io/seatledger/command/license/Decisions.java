package io.seatledger.command.license;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Carries out decisions on the aggregate at hand. Thread-safe.
 *
 * <p>What it lets stand was decided on the newest state: where events are appended the append
 * proves it, and where none are the head of the stream is asked.
 */
public final class Decisions {

  private final Clock clock;
  private final StreamHeads heads;

  public Decisions(Clock clock, StreamHeads heads) {
    this.clock = clock;
    this.heads = heads;
  }

  /** The moment to decide for, as exact as the ledger keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Applies the events of a decision, a refusal's too.
   *
   * @throws ConcurrencyException if it was decided on a stale copy; it is to be decided again
   */
  public <E> Decision<E> carryOut(String streamId, Decision<E> decision) {
    if (decision.events().isEmpty() && !heads.endsAt(streamId, sequence(getVersion()))) {
      throw new ConcurrencyException("Decided on a stale copy of " + streamId);
    }
    decision.events().forEach(event -> apply(event));
    return decision;
  }

  private static long sequence(@Nullable Long version) {
    return version == null ? -1 : version;
  }
}

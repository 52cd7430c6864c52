package io.seatledger.query.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which events the ledger had recorded when; recorded times never go back. Thread-safe. */
@Component
final class LedgerTime {

  private static final long NOTHING = 0;

  private final EventStore ledger;

  LedgerTime(EventStore ledger) {
    this.ledger = ledger;
  }

  /** The position of the last event; 0 if there is none. */
  long last() {
    return position(ledger.createHeadToken());
  }

  /** The position of the last event that was recorded by then; 0 if there is none. */
  long lastBy(Instant instant) {
    return position(ledger.createTokenAt(instant.plus(Duration.of(1, ChronoUnit.MICROS))));
  }

  private static long position(@Nullable TrackingToken token) {
    return token == null ? NOTHING : token.position().orElse(NOTHING);
  }

  /**
   * When the event at that position, which there is, was recorded; before all of them, long ago.
   */
  Instant recordedAt(long position) {
    if (position == NOTHING) {
      return Instant.EPOCH;
    }
    try (var events = ledger.openStream(new GlobalSequenceTrackingToken(position - 1))) {
      return Objects.requireNonNull(events.nextAvailable()).getTimestamp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package io.seatledger.api.packing;

import io.seatledger.command.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Knows from when on nothing more will be recorded for an instant. Thread-safe. */
@Component
final class Settled {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  /** Longer than the server lets an append run, and nodes' clocks differ. */
  private static final Duration LONGEST_APPEND = Duration.ofSeconds(20);

  private final Ledger ledger;
  private final Clock clock;

  Settled(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Waits until the ledger has gone on beyond the instant, or long enough. */
  void await(Instant asOf) {
    while (!ledger.reader().recordedAt().isAfter(asOf)
        && clock.instant().isBefore(asOf.plus(LONGEST_APPEND))) {
      rest();
    }
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The node stops", e);
    }
  }
}

package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/** A node's clock is set back an hour, and forward again. */
class ClockJumpTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void recorded_times_stay_in_order_and_nothing_is_lost() {
    var books = TestServer.ledger("books_app");
    var now = new AtomicReference<>(NOON);
    InstantSource hands = now::get;
    try (var ledger = new Ledger(books.connections(), hands.withZone(ZoneOffset.UTC))) {
      var engine = TestLedger.engine(ledger);
      var sequence = 0;
      for (var moment : List.of(NOON, NOON.minus(HOUR), NOON.plusSeconds(1), NOON.plus(HOUR))) {
        now.set(moment);
        engine.appendEvents(TestLedger.event("lic_1", sequence++));
      }
      assertThat(recordedTimes(engine))
          .containsExactly(NOON, NOON, NOON.plusSeconds(1), NOON.plus(HOUR));
      assertThat(engine.createTokenAt(NOON).position()).hasValue(0);
      assertThat(engine.createTokenAt(NOON.plusMillis(1)).position()).hasValue(2);
      assertThat(ledger.verification().verify("ten_acme")).isEmpty();
    }
  }

  private static List<Instant> recordedTimes(LedgerEngine engine) {
    try (var events = engine.readEvents((TrackingToken) null, false)) {
      return events.<Instant>map(EventMessage::getTimestamp).toList();
    }
  }
}

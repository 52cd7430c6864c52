package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.seatledger.command.ledger.BrokenConnections.Mishap;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What the ledger's meters show is what its writer does. */
class LedgerMetersTest {

  private static final Mishap NONE = (_, append) -> append.executeQuery();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void appends_are_timed_by_what_became_of_them() {
    try (var ledger = open(NONE, 10)) {
      var engine = TestLedger.engine(ledger);
      engine.appendEvents(TestLedger.events("lic_1", 0, 3));
      assertThatThrownBy(() -> engine.appendEvents(TestLedger.event("lic_1", 0)))
          .isInstanceOf(ConcurrencyException.class);
    }
    assertThat(appends("written")).isEqualTo(1);
    assertThat(appends("refused")).isEqualTo(1);
    assertThat(appends("busy") + appends("unknown")).isZero();
    assertThat(meters.get("seatledger.ledger.commit").timer().count()).isEqualTo(2);
    var events = meters.get("seatledger.ledger.batch.events").summary();
    assertThat(events.totalAmount()).isEqualTo(4);
    assertThat(events.max()).isEqualTo(3);
    assertThat(meters.get("seatledger.ledger.batch.appends").summary().max()).isEqualTo(1);
  }

  @Test
  void what_waits_and_what_is_refused_for_want_of_room_is_seen() throws Exception {
    var held = new CountDownLatch(1);
    var wake = new CountDownLatch(1);
    try (var ledger = open(hold(held, wake), 1);
        Closeable _ = wake::countDown) {
      append(ledger, "lic_held");
      held.await();
      append(ledger, "lic_waiting");
      await().until(() -> depth() == 1);
      assertThat(gauge("room")).isZero();
      assertThat(ledger.condition().open()).isFalse();

      assertThatThrownBy(() -> TestLedger.engine(ledger).appendEvents(event("lic_refused")))
          .isInstanceOf(LedgerBusy.class);
      assertThat(meters.get("seatledger.ledger.full").counter().count()).isEqualTo(1);
      wake.countDown();
      await().until(() -> appends("written") == 2);
      assertThat(ledger.condition().open()).isTrue();
    }
  }

  @Test
  void an_append_that_the_database_does_not_permit_is_busy() {
    try (var ledger = open(NONE, 10)) {
      books
          .asSuperuser()
          .sql("revoke execute on function ledger.append_units from books_app")
          .update();
      assertThatThrownBy(() -> TestLedger.engine(ledger).appendEvents(event("lic_1")))
          .isInstanceOf(LedgerBusy.class);
      assertThat(appends("busy")).isEqualTo(1);
    }
  }

  @Test
  void the_pools_are_measured() {
    try (var connections = books.connections()) {
      connections.measure(meters);
      for (var pool : new String[] {"ledger-append", "ledger-read"}) {
        assertThat(meters.get("hikaricp.connections.max").tag("pool", pool).gauge().value())
            .isPositive();
      }
    }
  }

  private Ledger open(Mishap mishap, int waiting) {
    return books.open(mishap, waiting, Duration.ofSeconds(10), meters);
  }

  private static Mishap hold(CountDownLatch held, CountDownLatch wake) {
    return (_, append) -> {
      held.countDown();
      wake.await();
      return append.executeQuery();
    };
  }

  private static void append(Ledger ledger, String stream) {
    Thread.startVirtualThread(() -> TestLedger.engine(ledger).appendEvents(event(stream)));
  }

  private static DomainEventMessage<?> event(String stream) {
    return TestLedger.event(stream, 0);
  }

  private long appends(String outcome) {
    return meters.get("seatledger.ledger.append").tag("outcome", outcome).timer().count();
  }

  private double depth() {
    return gauge("depth");
  }

  private double gauge(String name) {
    return meters.get("seatledger.ledger.queue." + name).gauge().value();
  }
}

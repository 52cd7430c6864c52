package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.command.ledger.BrokenConnections.Mishap;
import java.io.Closeable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/**
 * An append whose connection breaks is written once or not at all, and its caller is told which.
 */
class LostConnectionTest {

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void an_answer_that_is_lost_after_the_commit_is_looked_up_and_nothing_is_written_twice() {
    var lost = new AtomicBoolean();
    Mishap mishap =
        (_, append) -> {
          var answer = append.executeQuery();
          if (lost.compareAndSet(false, true)) {
            throw new SQLException("the answer was lost", "08006");
          }
          return answer;
        };
    try (var ledger = books.open(mishap)) {
      TestLedger.engine(ledger).appendEvents(TestLedger.events("lic_1", 0, 3));
      assertThat(ledger.reader().head()).isEqualTo(3);
    }
  }

  @Test
  void a_statement_that_never_arrived_is_sent_again() {
    var lost = new AtomicBoolean();
    Mishap mishap =
        (connection, append) -> {
          if (lost.compareAndSet(false, true)) {
            connection.abort(Runnable::run);
          }
          return append.executeQuery();
        };
    try (var ledger = books.open(mishap)) {
      TestLedger.engine(ledger).appendEvents(TestLedger.events("lic_1", 0, 3));
      assertThat(ledger.reader().head()).isEqualTo(3);
    }
  }

  @Test
  void a_conflict_met_when_the_batch_is_offered_again_is_still_a_conflict() {
    var calls = new AtomicInteger();
    try (var other = books.open()) {
      Mishap mishap =
          (_, append) -> {
            if (calls.getAndIncrement() == 0) {
              TestLedger.engine(other).appendEvents(TestLedger.event("lic_1", 0));
              throw new SQLException("the connection broke", "08006");
            }
            return append.executeQuery();
          };
      try (var ledger = books.open(mishap)) {
        assertThatThrownBy(
                () -> TestLedger.engine(ledger).appendEvents(TestLedger.event("lic_1", 0)))
            .isInstanceOf(ConcurrencyException.class);
      }
    }
  }

  @Test
  void what_cannot_be_settled_in_time_is_said_to_be_unknown() {
    Mishap mishap =
        (_, _) -> {
          throw new SQLException("the connection broke", "08006");
        };
    try (var ledger = books.open(mishap, 10, Duration.ofMillis(300))) {
      assertThatThrownBy(() -> TestLedger.engine(ledger).appendEvents(TestLedger.event("lic_1", 0)))
          .isInstanceOf(OutcomeUnknown.class);
    }
  }

  @Test
  void a_full_queue_refuses_at_once() throws Exception {
    var entered = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    Mishap mishap =
        (_, append) -> {
          entered.countDown();
          release.await();
          return append.executeQuery();
        };
    try (var ledger = books.open(mishap, 1, Duration.ofSeconds(10));
        Closeable _ = release::countDown) {
      var engine = TestLedger.engine(ledger);
      var first = append(engine, "lic_1");
      entered.await();
      var waiting = append(engine, "lic_2");
      await().until(() -> ledger.waiting() == 1);
      assertThatThrownBy(() -> engine.appendEvents(TestLedger.event("lic_3", 0)))
          .isInstanceOf(LedgerBusy.class);
      release.countDown();
      first.get(10, TimeUnit.SECONDS);
      waiting.get(10, TimeUnit.SECONDS);
      assertThat(ledger.reader().head()).isEqualTo(2);
    }
  }

  private static CompletableFuture<Void> append(EventStorageEngine engine, String stream) {
    return CompletableFuture.runAsync(
        () -> engine.appendEvents(TestLedger.event(stream, 0)), Thread::startVirtualThread);
  }
}

package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;

/**
 * A node that stops in the middle of an append transaction, with the head's lock in its hand, does
 * not stop the others: the server ends it, and when it wakes it writes its events once.
 */
class HeldAppendTest {

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void a_held_transaction_is_ended_and_the_others_go_on() throws Exception {
    var held = new CountDownLatch(1);
    var wake = new CountDownLatch(1);
    try (var one = books.open(holdOnce(held, wake));
        var other = books.open();
        Closeable _ = wake::countDown) {
      var sleeper = append(TestLedger.engine(one), "lic_held");
      held.await();
      var others =
          IntStream.range(0, 20)
              .mapToObj(n -> append(TestLedger.engine(other), "lic_" + n))
              .toList();
      CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
      wake.countDown();
      sleeper.get(20, TimeUnit.SECONDS);
      assertThat(streams(TestLedger.engine(one))).hasSize(21).endsWith("lic_held");
      assertThat(one.verification().verify("ten_acme")).isEmpty();
    }
  }

  private static BrokenConnections.Mishap holdOnce(CountDownLatch held, CountDownLatch wake) {
    var first = new AtomicBoolean(true);
    return (connection, append) -> {
      if (!first.getAndSet(false)) {
        return append.executeQuery();
      }
      connection.setAutoCommit(false);
      var answer = append.executeQuery();
      held.countDown();
      wake.await();
      connection.commit();
      return answer;
    };
  }

  private static List<String> streams(EventStorageEngine engine) {
    var streams = new ArrayList<String>();
    try (var events = engine.readEvents(null, false)) {
      events.forEach(
          event -> streams.add(((DomainEventMessage<?>) event).getAggregateIdentifier()));
    }
    return streams;
  }

  private static CompletableFuture<Void> append(EventStorageEngine engine, String stream) {
    return CompletableFuture.runAsync(
        () -> engine.appendEvents(TestLedger.event(stream, 0)), Thread::startVirtualThread);
  }
}

package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Appends of many threads on two nodes stay dense, ordered, exclusive and chained. */
class GroupCommitTest {

  private static final int WRITERS = 16;
  private static final int STREAMS = 4;
  private static final int ATTEMPTS = 60;

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void two_nodes_contend_for_streams_and_every_place_is_given_once() throws Exception {
    long written;
    try (var one = books.open();
        var other = books.open()) {
      written = contend(List.of(TestLedger.engine(one), TestLedger.engine(other)));
    }
    assertThat(columns("position")).isEqualTo(LongStream.rangeClosed(1, written).boxed().toList());
    assertThat(columns("extract(epoch from recorded_at) * 1000000")).isSorted();
    try (var ledger = books.open()) {
      assertThat(ledger.verification().verify("ten_acme")).isEmpty();
    }
  }

  private List<Long> columns(String expression) {
    return books
        .asSuperuser()
        .sql("select (%s)::bigint from ledger.event order by position".formatted(expression))
        .query(Long.class)
        .list();
  }

  private static long contend(List<EventStorageEngine> nodes) throws Exception {
    var writers = new ArrayList<Callable<Integer>>();
    IntStream.range(0, WRITERS)
        .forEach(n -> writers.add(() -> append(nodes.get(n % nodes.size()))));
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var written = 0L;
      for (var writer : threads.invokeAll(writers)) {
        written += writer.get();
      }
      return written;
    }
  }

  /** Appends at what it sees as the end of a random stream, which another may have taken. */
  private static int append(EventStorageEngine engine) {
    var written = 0;
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var stream = "lic_" + ThreadLocalRandom.current().nextInt(STREAMS);
      var count = 1 + attempt % 3;
      try {
        var next = engine.lastSequenceNumberFor(stream).orElse(-1L) + 1;
        engine.appendEvents(TestLedger.events(stream, next, count));
        written += count;
      } catch (ConcurrencyException e) {
        continue; // somebody else was first, which is what this is about
      }
    }
    return written;
  }
}

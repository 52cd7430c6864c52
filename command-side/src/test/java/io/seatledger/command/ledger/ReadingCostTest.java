package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read to answer does not grow with the stream, nor with the ledger. */
class ReadingCostTest {

  private static final String STREAM = "lic_long";
  private static final long EVENTS = 4_000;
  private static final long FEW = 50;

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void the_end_of_a_stream_its_next_event_and_an_assignment_are_found_at_once() {
    write();
    assertThat(
            readBy(
                ledger -> {
                  assertThat(ledger.reader().sequenceOf(STREAM)).isEqualTo(EVENTS - 1);
                  assertThat(ledger.reader().positionOf(STREAM)).isEqualTo(EVENTS);
                  assertThat(ledger.reader().licenseOf("asg_7", "ten_acme", null)).hasValue(STREAM);
                  assertThat(ledger.reader().licenseOf("asg_no", "ten_acme", null)).isEmpty();
                  TestLedger.engine(ledger).appendEvents(TestLedger.event(STREAM, EVENTS));
                }))
        .isLessThan(FEW);
  }

  @Test
  void a_stream_is_read_once_from_where_it_is_wanted() {
    write();
    assertThat(readBy(ledger -> assertThat(ledger.reader().stream(STREAM, 0)).hasSize(4_000)))
        .isBetween(EVENTS, EVENTS + FEW);
    assertThat(readBy(ledger -> assertThat(ledger.reader().stream(STREAM, 3_990)).hasSize(10)))
        .isLessThan(FEW);
  }

  /** Also plans are kept, which would be made anew for each batch and each page. */
  @Test
  void statements_are_planned_once() {
    try (var connections = books.connections()) {
      for (var pool : List.of(connections.appends(), connections.reads())) {
        var mode = JdbcClient.create(pool).sql("show plan_cache_mode").query(String.class);
        assertThat(mode.single()).isEqualTo("force_generic_plan");
      }
    }
  }

  /** And lets the database count, as it would by itself a minute later. */
  private void write() {
    use(ledger -> TestLedger.engine(ledger).appendEvents(seats()));
    books.asSuperuser().sql("analyze ledger.event").update();
  }

  private static List<DomainEventMessage<?>> seats() {
    return LongStream.range(0, EVENTS)
        .<DomainEventMessage<?>>mapToObj(n -> TestLedger.seat(STREAM, n, "asg_" + n))
        .toList();
  }

  private void use(Consumer<Ledger> work) {
    try (var ledger = books.open()) {
      work.accept(ledger);
    }
  }

  /** How many rows of events the work makes the database look at, in tables and in indexes. */
  private long readBy(Consumer<Ledger> work) {
    var before = read();
    use(work);
    return read() - before;
  }

  /** A session tells at its end what it has read. */
  private long read() {
    await()
        .until(
            () -> count("select count(*) from pg_stat_activity where usename = 'books_app'"),
            n -> n == 0);
    return count(
        """
        select t.seq_tup_read + sum(i.idx_tup_read)::bigint
        from pg_stat_user_tables t join pg_stat_user_indexes i using (relid)
        where t.schemaname = 'ledger' and t.relname = 'event' group by t.seq_tup_read
        """);
  }

  private long count(String sql) {
    return books.asSuperuser().sql(sql).query(Long.class).single();
  }
}

package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.TestLedger.event;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The ledger is looked at without a word being written. */
class LedgerWatchTest {

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void it_tells_where_the_ledger_stands() {
    try (var ledger = books.open()) {
      assertThat(ledger.condition().head()).isZero();
      TestLedger.engine(ledger).appendEvents(TestLedger.events("lic_1", 0, 3));

      var condition = ledger.condition();
      assertThat(condition.head()).isEqualTo(3);
      assertThat(condition.writable() && condition.open()).isTrue();
      assertThat(ledger.reader().ends()).isEqualTo(new Ends(3, 3));
      assertThat(ledger.reader().recordedAfter(0)).contains(ledger.reader().recordedAt());
      assertThat(ledger.reader().recordedAfter(3)).isEmpty();
    }
  }

  @Test
  void its_ends_meet_at_any_moment_while_others_append() throws Exception {
    try (var ledger = books.open();
        var threads = Executors.newSingleThreadExecutor()) {
      var engine = TestLedger.engine(ledger);
      var writing =
          threads.submit(() -> range(0, 300).forEach(n -> engine.appendEvents(event("lic_1", n))));
      while (!writing.isDone()) {
        assertThat(ledger.reader().ends()).matches(Ends::meet);
      }
      writing.get();
      assertThat(ledger.reader().ends()).isEqualTo(new Ends(300, 300));
    }
  }

  @Test
  void a_login_that_may_not_append_is_seen() {
    try (var ledger = books.open()) {
      change("revoke execute on function ledger.append_units from books_app");
      assertThat(ledger.condition().writable()).isFalse();
    }
  }

  @Test
  void a_database_that_is_read_only_as_a_standby_is_seen() {
    change("alter database %s set default_transaction_read_only = on".formatted(books.name()));
    try (var ledger = books.open()) {
      assertThat(ledger.condition().writable()).isFalse();
    }
  }

  @Test
  @Tag("extended")
  void a_database_that_stands_still_is_given_up_and_asked_again() throws Exception {
    try (var ledger = books.open()) {
      ledger.condition();
      var server = serverProcess();
      signal("-STOP", server);
      try {
        assertThatThrownBy(ledger::condition).isInstanceOf(DataAccessException.class);
        assertThat(ledger.condition().writable()).isTrue();
      } finally {
        signal("-CONT", server);
      }
    }
  }

  /** The process of the server that answers the ledger's watch. */
  private String serverProcess() {
    return books
        .asSuperuser()
        .sql("select pid from pg_stat_activity where datname = ? and application_name = ?")
        .params(books.name(), "seatledger-ledger-watch")
        .query(String.class)
        .single();
  }

  private static void signal(String signal, String process) throws Exception {
    new ProcessBuilder("kill", signal, process).inheritIO().start().waitFor();
  }

  private void change(String sql) {
    books.asSuperuser().sql(sql).update();
  }
}

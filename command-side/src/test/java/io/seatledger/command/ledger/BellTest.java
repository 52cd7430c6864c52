package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Other nodes are told of what is appended. */
class BellTest {

  private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void whoever_listens_is_told_when_the_events_are_there() throws Exception {
    try (var listening = TestServer.database(books.name(), books.login()).getConnection();
        var ledger = books.open()) {
      execute(listening, "listen " + Ledger.CHANNEL);
      TestLedger.engine(ledger).appendEvents(TestLedger.events("lic_1", 0, 1));

      var told = listening.unwrap(PGConnection.class).getNotifications(PATIENCE);
      assertThat(told).isNotEmpty();
      assertThat(ledger.reader().head()).isEqualTo(1);
      assertThat(told).allMatch(heard -> ledger.isOwn(heard.getParameter()));
      assertThat(ledger.isOwn("another node's")).isFalse();
    }
  }

  private static void execute(Connection connection, String sql) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package io.seatledger.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which history of itself the database writes. A server that is promoted begins a new one where it
 * has come to, which may lack what the one before had acknowledged. Not thread-safe.
 */
final class ServerHistory {

  /** The timeline, with which the name of each file of the log begins. */
  private static final String TIMELINE =
      "select substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)";

  /** Of a standby, which writes no log yet. */
  private static final String TOO_EARLY = "55000";

  private @Nullable Connection asked;
  private @Nullable String timeline;

  /**
   * Takes note of the history that a connection writes.
   *
   * @throws NewHistory once, if it is another one than that of the connection before
   */
  void follow(Connection connection) throws SQLException {
    var server = connection.unwrap(Connection.class);
    if (!server.equals(asked)) {
      var before = timeline;
      timeline = timeline(connection);
      asked = server;
      if (before != null && !before.equals(timeline)) {
        throw new NewHistory();
      }
    }
  }

  /** A service that only speaks PostgreSQL's language may have none to tell of. */
  private @Nullable String timeline(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(TIMELINE);
        var result = statement.executeQuery()) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      if (ConnectionLoss.isCauseOf(e) || Objects.equals(e.getSQLState(), TOO_EARLY)) {
        throw e;
      }
      return timeline;
    }
  }

  /** The server is another one now, and nothing was sent to it. */
  static final class NewHistory extends RuntimeException {

    private NewHistory() {
      super("Another server has taken over the ledger's database");
    }
  }
}

package io.seatledger.command.ledger;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells a statement that the database judged from one that nobody knows the end of. */
final class ConnectionLoss {

  /** Shutdown by an administrator or a crash (57P…), and the server's time-outs that end it. */
  private static final List<String> ENDED = List.of("57P", "25P03", "25P04");

  private ConnectionLoss() {}

  static boolean isCauseOf(SQLException e) {
    var state = e.getSQLState();
    return !wasJudged(e) || state == null || ENDED.stream().anyMatch(state::startsWith);
  }

  private static boolean wasJudged(SQLException e) {
    return e instanceof PSQLException p && serverMessage(p) != null;
  }

  private static @Nullable ServerErrorMessage serverMessage(PSQLException e) {
    return e.getServerErrorMessage();
  }
}

package io.seatledger.command.ledger;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells a statement that the database judged from one that nobody knows the end of. */
final class ConnectionLoss {

  /** The class of administrator shutdown, crash shutdown and "cannot connect now". */
  private static final String SHUTDOWN = "57P";

  private ConnectionLoss() {}

  static boolean isCauseOf(SQLException e) {
    return !wasJudged(e) || e.getSQLState() == null || e.getSQLState().startsWith(SHUTDOWN);
  }

  private static boolean wasJudged(SQLException e) {
    return e instanceof PSQLException p && serverMessage(p) != null;
  }

  private static @Nullable ServerErrorMessage serverMessage(PSQLException e) {
    return e.getServerErrorMessage();
  }
}

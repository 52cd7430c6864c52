package io.seatledger.query.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/** Tells trouble that passes from a statement that is wrong, however deep it is wrapped. */
public final class DatabaseTrouble {

  /** The connection is lost, a resource is used up, the server is ended or cannot read or write. */
  private static final List<String> PASSING = List.of("08", "53", "57", "58");

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * The server has become a standby, has ended a transaction that was silent or too long, or others
   * hold a lock for longer than is waited.
   */
  private static final List<String> ALSO_PASSING =
      List.of("25006", "25P03", "25P04", LOCK_NOT_AVAILABLE);

  private DatabaseTrouble() {}

  /** Whether it may be tried again. */
  public static boolean isCauseOf(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && isPassing(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody else held for long what was to be locked; the framework does not tell. */
  public static boolean isForWantOfLock(UncategorizedSQLException failure) {
    var cause = failure.getSQLException();
    return cause != null && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
  }

  /** The pool says without a state that it has closed a connection. */
  private static boolean isPassing(SQLException e) {
    @Nullable String state = e.getSQLState();
    return e instanceof SQLTransientException
        || state == null
        || ALSO_PASSING.contains(state)
        || PASSING.stream().anyMatch(state::startsWith);
  }
}

package io.seatledger.api.start;

import io.seatledger.api.StartRefused;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a database that is about to start, as a machine does that starts both at once. */
final class FirstConnection {

  private static final Logger LOG = LoggerFactory.getLogger(FirstConnection.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** It cannot be reached, has no connection to spare, or is starting. */
  private static final List<String> PASSING = List.of("08", "53", "57P");

  private FirstConnection() {}

  /** Returns when it answers; it is not waited for where it says no. */
  static void await(DataSource database, String url, Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    var trouble = trouble(database);
    while (trouble != null) {
      if (!isPassing(trouble) || System.nanoTime() > deadline) {
        throw refused(url, trouble);
      }
      LOG.warn("Waiting for the database at {}: {}", shown(url), Schemas.firstLine(trouble));
      LockSupport.parkNanos(PAUSE.toNanos());
      trouble = trouble(database);
    }
  }

  private static @Nullable SQLException trouble(DataSource database) {
    try (var _ = database.getConnection()) {
      return null;
    } catch (SQLException e) {
      return e;
    }
  }

  private static boolean isPassing(SQLException trouble) {
    var state = String.valueOf(trouble.getSQLState());
    return PASSING.stream().anyMatch(state::startsWith);
  }

  private static StartRefused refused(String url, SQLException trouble) {
    return new StartRefused(
        "The database at %s cannot be reached: %s."
            .formatted(shown(url), Schemas.firstLine(trouble)),
        "Check spring.datasource.url, the login of spring.flyway or, without one there, of"
            + " spring.datasource, and that it is running.");
  }

  /** Behind the question mark there may be a password. */
  private static String shown(String url) {
    return url.replaceFirst("\\?.*", "");
  }
}

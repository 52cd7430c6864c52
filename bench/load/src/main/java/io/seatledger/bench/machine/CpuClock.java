package io.seatledger.bench.machine;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads how much processor time one service and the database for it have used. The database's
 * background work counts too: nobody else gives it any while this service is measured.
 *
 * @param pid of the service
 * @param postmaster pid of the database server
 * @param database whose sessions count
 */
public record CpuClock(long pid, long postmaster, String database) {

  private static final Pattern SESSION =
      Pattern.compile("postgres: \\S+ (?<database>\\S+) [0-9.]+\\(\\d+\\).*");

  /** What was used until now. */
  public CpuReading read() {
    return new CpuReading(Processes.used(pid), inDatabase());
  }

  private Map<Long, Duration> inDatabase() {
    return Processes.children(postmaster).stream()
        .filter(child -> isOurs(Processes.title(child), database))
        .collect(Collectors.toMap(child -> child, Processes::used));
  }

  /** By the title that a server process gives itself. */
  static boolean isOurs(String title, String database) {
    var session = SESSION.matcher(title);
    return !session.matches() || session.group("database").equals(database);
  }
}

package io.seatledger.bench.machine;

import java.time.Duration;
import java.util.regex.Pattern;

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

  public CpuTime read() {
    return new CpuTime(Processes.used(pid), inDatabase());
  }

  private Duration inDatabase() {
    return Processes.children(postmaster).stream()
        .filter(child -> isOurs(Processes.title(child), database))
        .map(Processes::used)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** By the title that a server process gives itself. */
  static boolean isOurs(String title, String database) {
    var session = SESSION.matcher(title);
    return !session.matches() || session.group("database").equals(database);
  }
}

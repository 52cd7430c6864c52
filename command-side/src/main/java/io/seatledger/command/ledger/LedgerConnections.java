package io.seatledger.command.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The ledger's own connections to its database: one to append, some to read, one to see how it is.
 * They share no transaction with anything else.
 */
public final class LedgerConnections implements AutoCloseable {

  /** How long the server lets a node that went silent hold the ledger's head. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** An append may wait for a silent node to be ended and for its turn after it. */
  private static final int WAITING = 3;

  private static final int READERS = 8;

  /** A page is read in milliseconds, an aggregate of all events of a tenant in seconds. */
  private static final Duration READING = Duration.ofMinutes(1);

  /** A database that stands still must not hold up who looks at it. */
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

  private static final String ALL_TENANTS = "-c seatledger.access=all";

  /**
   * The ledger is read in the order of its indexes. The planner, which knows neither how long one
   * stream is beside the others nor that row-level security hides nothing here, would collect a
   * whole stream to find its last event. In that order one plan is right for ever, and to plan an
   * append anew costs as much as to carry it out.
   */
  private static final String IN_ORDER =
      " -c enable_bitmapscan=off -c enable_seqscan=off -c plan_cache_mode=force_generic_plan";

  private final HikariDataSource appends;
  private final HikariDataSource reads;
  private final HikariDataSource watch;

  /** Connects on first use, as the login the service works with. */
  public LedgerConnections(String url, String username, String password) {
    this(url, username, password, SILENCE);
  }

  LedgerConnections(String url, String username, String password, Duration silence) {
    var options = ALL_TENANTS + IN_ORDER;
    var longest = silence.multipliedBy(WAITING);
    var login = new Login(url, username, password);
    appends = login.pool("ledger-append", 1, options + timeouts(silence, longest), longest);
    reads = login.pool("ledger-read", READERS, options, READING);
    watch = login.pool("ledger-watch", 1, options, LONGEST_LOOK);
  }

  private static String timeouts(Duration silence, Duration longest) {
    return " -c idle_in_transaction_session_timeout="
        + silence.toMillis()
        + " -c transaction_timeout="
        + longest.toMillis();
  }

  private record Login(String url, String username, String password) {

    /**
     * Connections of this login.
     *
     * @param longest after which a server that says nothing stands still itself, and ends nothing
     */
    HikariDataSource pool(String name, int size, String options, Duration longest) {
      var config = new HikariConfig();
      config.setPoolName(name);
      config.setJdbcUrl(url);
      config.setUsername(username);
      config.setPassword(password);
      config.setMaximumPoolSize(size);
      config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
      config.setInitializationFailTimeout(-1);
      properties(options, longest)
          .forEach((property, value) -> config.addDataSourceProperty(property, value));
      config.addDataSourceProperty("ApplicationName", "seatledger-" + name);
      return new HikariDataSource(config);
    }

    private static Map<String, String> properties(String options, Duration longest) {
      return Map.of(
          "options", options,
          "logServerErrorDetail", "false", // it quotes rows
          "connectTimeout", "5",
          "loginTimeout", "5",
          "socketTimeout", Long.toString(longest.toSeconds() + 1),
          "tcpKeepAlive", "true");
    }
  }

  DataSource appends() {
    return appends;
  }

  DataSource reads() {
    return reads;
  }

  DataSource watch() {
    return watch;
  }

  /** Has the use of the connections measured. */
  void measure(MeterRegistry meters) {
    var measures = new MicrometerMetricsTrackerFactory(meters);
    Stream.of(appends, reads).forEach(pool -> pool.setMetricsTrackerFactory(measures));
  }

  @Override
  public void close() {
    Stream.of(appends, reads, watch).forEach(HikariDataSource::close);
  }
}

package io.seatledger.command.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
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

  /** A database that stands still must not hold up who looks at it. */
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

  private static final String ALL_TENANTS = "-c seatledger.access=all";

  /**
   * The ledger is read in the order of its indexes. The planner, which knows neither how long one
   * stream is beside the others nor that row-level security hides nothing here, would collect a
   * whole stream to find its last event.
   */
  private static final String IN_ORDER = " -c enable_bitmapscan=off -c enable_seqscan=off";

  private final HikariDataSource appends;
  private final HikariDataSource reads;
  private final HikariDataSource watch;

  /** Connects on first use, as the login the service works with. */
  public LedgerConnections(String url, String username, String password) {
    this(url, username, password, SILENCE);
  }

  LedgerConnections(String url, String username, String password, Duration silence) {
    var options = ALL_TENANTS + IN_ORDER;
    var append = pool("ledger-append", url, username, password, 1, options + timeouts(silence));
    appends = new HikariDataSource(append);
    reads = new HikariDataSource(pool("ledger-read", url, username, password, READERS, options));
    var look = pool("ledger-watch", url, username, password, 1, options);
    look.addDataSourceProperty("socketTimeout", Long.toString(LONGEST_LOOK.toSeconds()));
    watch = new HikariDataSource(look);
  }

  private static String timeouts(Duration silence) {
    return " -c idle_in_transaction_session_timeout=%d -c transaction_timeout=%d"
        .formatted(silence.toMillis(), silence.multipliedBy(WAITING).toMillis());
  }

  private static HikariConfig pool(
      String name, String url, String username, String password, int size, String options) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setUsername(username);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("options", options);
    config.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes rows
    config.addDataSourceProperty("ApplicationName", "seatledger-" + name);
    return config;
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

package io.seatledger.command.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The ledger's own connections to its database: one to append, some to read. They share no
 * transaction with anything else.
 */
public final class LedgerConnections implements AutoCloseable {

  /** How long the server lets a node that went silent hold the ledger's head. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** An append may wait for a silent node to be ended and for its turn after it. */
  private static final int WAITING = 3;

  private static final int READERS = 8;

  /** A page is read in milliseconds, an aggregate of all events of a tenant in seconds. */
  private static final Duration READING = Duration.ofMinutes(1);

  private static final String ALL_TENANTS = "-c seatledger.access=all";

  /**
   * The ledger is read in the order of its indexes. The planner, which knows neither how long one
   * stream is beside the others nor that row-level security hides nothing here, would collect a
   * whole stream to find its last event.
   */
  private static final String IN_ORDER = " -c enable_bitmapscan=off -c enable_seqscan=off";

  private final HikariDataSource appends;
  private final HikariDataSource reads;

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
  }

  private static String timeouts(Duration silence, Duration longest) {
    return " -c idle_in_transaction_session_timeout=%d -c transaction_timeout=%d"
        .formatted(silence.toMillis(), longest.toMillis());
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
      config.addDataSourceProperty("options", options);
      config.addDataSourceProperty("ApplicationName", "seatledger-" + name);
      config.addDataSourceProperty("connectTimeout", 5);
      config.addDataSourceProperty("loginTimeout", 5);
      config.addDataSourceProperty("socketTimeout", longest.toSeconds() + 1);
      config.addDataSourceProperty("tcpKeepAlive", true);
      return new HikariDataSource(config);
    }
  }

  DataSource appends() {
    return appends;
  }

  DataSource reads() {
    return reads;
  }

  @Override
  public void close() {
    appends.close();
    reads.close();
  }
}

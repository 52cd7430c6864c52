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

  /** How long the server lets an append hold the ledger's head. */
  private static final Duration APPEND_TIMEOUT = Duration.ofSeconds(5);

  private static final int READERS = 8;

  private final HikariDataSource appends;
  private final HikariDataSource reads;

  /** Connects on first use, as the login the service works with. */
  public LedgerConnections(String url, String username, String password) {
    this(url, username, password, APPEND_TIMEOUT);
  }

  LedgerConnections(String url, String username, String password, Duration appendTimeout) {
    var millis = appendTimeout.toMillis();
    appends =
        pool("ledger-append", url, username, password, 1,
            "-c seatledger.access=all -c idle_in_transaction_session_timeout=%d -c transaction_timeout=%d"
                .formatted(millis, millis));
    reads = pool("ledger-read", url, username, password, READERS, "-c seatledger.access=all");
  }

  private static HikariDataSource pool(
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
    config.addDataSourceProperty("ApplicationName", "seatledger-" + name);
    return new HikariDataSource(config);
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

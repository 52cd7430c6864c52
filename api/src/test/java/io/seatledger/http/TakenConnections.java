package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * All connections of a pool, so that others soon hear that there is none, until they are closed.
 */
final class TakenConnections implements AutoCloseable {

  private static final int SOON = 1_000;

  private final HikariConfigMXBean pool;
  private final long usual;
  private final List<Connection> taken = new ArrayList<>();

  TakenConnections(DataSource database) throws SQLException {
    pool = database.unwrap(HikariDataSource.class).getHikariConfigMXBean();
    usual = pool.getConnectionTimeout();
    pool.setConnectionTimeout(SOON);
    takeAll(database);
  }

  private void takeAll(DataSource database) {
    try {
      while (true) {
        taken.add(database.getConnection());
      }
    } catch (SQLException _) {
      assertThat(taken).isNotEmpty(); // the rest has been taken by the service itself
    }
  }

  @Override
  public void close() throws SQLException {
    pool.setConnectionTimeout(usual);
    for (var connection : taken) {
      connection.close();
    }
  }
}

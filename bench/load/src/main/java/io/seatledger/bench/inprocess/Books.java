package io.seatledger.bench.inprocess;

import io.seatledger.bench.service.DatabaseServer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the ledger of a command side is. */
record Books(DatabaseServer server, String database) implements JdbcConnectionDetails {

  @Override
  public String getJdbcUrl() {
    return server.url(database);
  }

  @Override
  public String getUsername() {
    return DatabaseServer.LOGIN;
  }

  @Override
  public String getPassword() {
    return server.password();
  }
}

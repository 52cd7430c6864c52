package io.seatledger.bench.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the product keeps its events, and who reads them. */
@ConfigurationProperties("bench.books")
record Books(String url, String username, String password) implements JdbcConnectionDetails {

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public String getPassword() {
    return password;
  }
}

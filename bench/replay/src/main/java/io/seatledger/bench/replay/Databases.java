package io.seatledger.bench.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the product keeps its events, and where the rows that are made of them go. */
@ConfigurationProperties("bench")
record Databases(Login books, Login rows) {

  /** A database and who opens it. */
  record Login(String url, String username, String password) implements JdbcConnectionDetails {

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
}

package io.seatledger.api.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** The database {@code seatledger} and the two logins that reach it, made as far as missing. */
record Logins(Server server, Passwords passwords) {

  static final String DATABASE = "seatledger";

  void prepare() throws SQLException {
    try (Connection postgres = server.connect("postgres", passwords.superuser())) {
      ensure(postgres, passwords.owner());
      ensure(postgres, passwords.app());
      ensureDatabase(postgres);
      grant(postgres);
    }
  }

  private void ensure(Connection postgres, Login login) throws SQLException {
    if (!exists(postgres, "select from pg_roles where rolname = ?", login.name())) {
      execute(postgres, "create role " + login.name() + " login");
    }
    // Set each time, so that a first start that was cut off here is made good.
    execute(postgres, "alter role %s password '%s'".formatted(login.name(), login.password()));
  }

  private void ensureDatabase(Connection postgres) throws SQLException {
    if (!exists(postgres, "select from pg_database where datname = ?", DATABASE)) {
      execute(
          postgres, "create database %s owner %s".formatted(DATABASE, passwords.owner().name()));
    }
  }

  private void grant(Connection postgres) throws SQLException {
    execute(postgres, "revoke all on database postgres, template1 from public");
    execute(postgres, "revoke all on database %s from public".formatted(DATABASE));
    execute(
        postgres, "grant connect on database %s to %s".formatted(DATABASE, passwords.app().name()));
  }

  private static boolean exists(Connection postgres, String question, String name)
      throws SQLException {
    try (var statement = postgres.prepareStatement(question)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection postgres, String sql) throws SQLException {
    try (var statement = postgres.createStatement()) {
      statement.execute(sql);
    }
  }
}

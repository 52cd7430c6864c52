package io.seatledger.api.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements sent by a connection of their own. */
final class Sql {

  private Sql() {}

  static Connection connect(EmbeddedDatabase database, Login login) throws SQLException {
    return connect(database.url(), login);
  }

  static Connection connect(String url, Login login) throws SQLException {
    return DriverManager.getConnection(url, login.name(), login.password());
  }

  static void run(EmbeddedDatabase database, Login login, String... statements) {
    try (var connection = connect(database, login);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the answer. */
  static List<String> ask(EmbeddedDatabase database, Login login, String question) {
    try (var connection = connect(database, login);
        var rows = connection.createStatement().executeQuery(question)) {
      var answers = new ArrayList<String>();
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
      return answers;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.seatledger.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class FirstConnectionTest {

  private static final String URL = "jdbc:postgresql://db/seatledger?password=secret";

  @Test
  void a_database_that_is_starting_is_waited_for() {
    var database = new Troubled("57P03");
    FirstConnection.await(database, URL, Duration.ofMinutes(1));
    assertThat(database.troubles).isEmpty();
  }

  @Test
  void a_database_that_says_no_is_not_waited_for() {
    var database = new Troubled("28P01", "28P01");
    assertThatThrownBy(() -> FirstConnection.await(database, URL, Duration.ofMinutes(1)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("jdbc:postgresql://db/seatledger cannot be reached: trouble 28P01")
        .hasMessageContaining("the login of spring.flyway or, without one there, of")
        .hasMessageNotContaining("secret");
    assertThat(database.troubles).hasSize(1);
  }

  @Test
  void patience_ends() {
    var database = new Troubled("08001", "08001");
    assertThatThrownBy(() -> FirstConnection.await(database, URL, Duration.ZERO))
        .isInstanceOf(StartRefused.class);
  }

  /** Cannot be reached, once for each of these reasons. */
  private static final class Troubled extends AbstractDataSource {

    private final Queue<String> troubles;

    Troubled(String... troubles) {
      this.troubles = new ArrayDeque<>(List.of(troubles));
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (troubles.isEmpty()) {
        return null;
      }
      var state = troubles.remove();
      throw new SQLException("trouble " + state, state);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return getConnection();
    }
  }
}

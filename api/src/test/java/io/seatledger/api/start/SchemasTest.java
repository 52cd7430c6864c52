package io.seatledger.api.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.StartRefused;
import io.seatledger.query.store.ViewsOwner;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Why the schemas cannot be brought up to date is told as it is. */
class SchemasTest {

  @Test
  void what_the_database_says_is_not_taken_for_a_schema_of_another_version() {
    assertThatThrownBy(() -> Schemas.migrate(new ViewsOwner(new Refusing(), "seatledger_app")))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The database's schema cannot be brought up to date: permission denied for database."
                + " Mend that and start again.")
        .hasCauseInstanceOf(FlywayException.class);
  }

  @Test
  void a_login_that_is_named_in_the_url_alone_is_refused() {
    var none = new DefaultListableBeanFactory().getBeanProvider(FlywayConnectionDetails.class);
    var owner = new FlywayProperties();

    assertThatThrownBy(() -> new SchemaConfiguration().viewsOwner(new InUrlAlone(), none, owner))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("spring.datasource.username is not set.")
        .hasMessageNotContaining("secret");
  }

  private static final class InUrlAlone implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
      return null;
    }

    @Override
    public String getPassword() {
      return null;
    }

    @Override
    public String getJdbcUrl() {
      return "jdbc:postgresql://db/seatledger?user=seatledger&password=secret";
    }
  }

  private static final class Refusing extends AbstractDataSource {

    @Override
    public Connection getConnection() throws SQLException {
      throw new SQLException("permission denied for database", "42501");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return getConnection();
    }
  }
}

package io.seatledger.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RowLevelSecurityTest {

  private static ReadModels books;

  @BeforeAll
  static void start() {
    books = ReadModels.running();
    for (var tenant : List.of("ten_a", "ten_b")) {
      var id = "lic_" + tenant;
      books.awaitShown(
          id,
          books.append(
              Given.origin(tenant),
              Given.NOW,
              Given.created(id),
              Given.assigned(id, "asg_" + tenant, null)));
    }
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {TestDatabase.OWNER, TestDatabase.APPLICATION})
  void without_a_tenant_no_row_is_seen(String user) {
    var jdbc = as(user);
    assertThat(seen(jdbc, "views.license")).isEmpty();
    jdbc.execute("set seatledger.tenant = ''");
    assertThat(seen(jdbc, "views.license")).isEmpty();
    assertThat(seen(jdbc, "views.assignment")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {TestDatabase.OWNER, TestDatabase.APPLICATION})
  void with_a_tenant_its_rows_alone_are_seen_in_tables_and_views(String user) {
    var jdbc = as(user);
    jdbc.execute("set seatledger.tenant = 'ten_a'");
    jdbc.execute("set seatledger.now = '2026-04-01T00:00:00Z'");
    jdbc.execute("set seatledger.expiring_soon_days = '90'");
    jdbc.execute("set seatledger.under_utilized_threshold = '0.5'");
    jdbc.execute("set seatledger.under_utilized_grace_days = '30'");
    assertThat(seen(jdbc, "views.license")).containsExactly("lic_ten_a");
    assertThat(seen(jdbc, "views.assignment")).containsExactly("asg_ten_a");
    if (user.equals(TestDatabase.APPLICATION)) {
      assertThat(seen(jdbc, "views.license_now")).containsExactly("lic_ten_a");
      assertThat(seen(jdbc, "views.assignment_now")).containsExactly("asg_ten_a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TestDatabase.OWNER, TestDatabase.APPLICATION})
  void a_tenant_writes_nothing(String user) {
    var jdbc = as(user);
    jdbc.execute("set seatledger.tenant = 'ten_a'");
    assertThat(jdbc.update("update views.license set vendor = 'x'")).isZero();
    assertThat(jdbc.update("delete from views.assignment")).isZero();
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "insert into views.assignment select 'asg_x', license_id, tenant_id, app_id,"
                        + " created_at, updated_at, created_by, updated_by, assignee_type,"
                        + " assignee_id, asset_id, assigned_at, assigned_by_id, expires_at,"
                        + " expired, revoked_at, revoked_by, revoke_reason, last_used_at, source,"
                        + " source_type, version, position from views.assignment"))
        .isInstanceOf(DataAccessException.class);
  }

  private static JdbcTemplate as(String user) {
    try {
      return new JdbcTemplate(
          new SingleConnectionDataSource(books.database().as(user).getConnection(), true));
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> seen(JdbcTemplate jdbc, String relation) {
    return jdbc.queryForList("select id from " + relation, String.class);
  }
}

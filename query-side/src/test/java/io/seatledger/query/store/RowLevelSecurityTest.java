package io.seatledger.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RowLevelSecurityTest {

  private static final int ROUNDS = 40;
  private static final String TENANTS = "select distinct tenant_id from views.license";

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
    jdbc.execute("set seatledger.position = '1000000'");
    jdbc.execute("set seatledger.expiring_soon_days = '90'");
    jdbc.execute("set seatledger.under_utilized_threshold = '0.5'");
    jdbc.execute("set seatledger.under_utilized_grace_days = '30'");
    assertThat(seen(jdbc, "views.license")).containsExactly("lic_ten_a");
    assertThat(seen(jdbc, "views.assignment")).containsExactly("asg_ten_a");
    if (user.equals(TestDatabase.APPLICATION)) {
      assertThat(seen(jdbc, "views.license_now")).containsExactly("lic_ten_a");
      assertThat(seen(jdbc, "views.assignment_now")).containsExactly("asg_ten_a");
      assertThat(seen(jdbc, "views.license_then")).containsExactly("lic_ten_a");
      assertThat(seen(jdbc, "views.assignment_then")).containsExactly("asg_ten_a");
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
                        + " source_type, version, position, assigned_position from"
                        + " views.assignment"))
        .isInstanceOf(DataAccessException.class);
  }

  /** Few connections, many tenants and failures, and projections that see everything meanwhile. */
  @Test
  void a_pooled_connection_forgets_its_tenant() throws Exception {
    var tenants = IntStream.range(0, 8).mapToObj(number -> "ten_p" + number).toList();
    try (var pooled = ReadModels.running("spring.datasource.hikari.maximum-pool-size=4");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      tenants.forEach(tenant -> writeLicense(pooled, tenant, "lic_first_" + tenant));
      var readers =
          IntStream.range(0, 16)
              .mapToObj(reader -> threads.submit(() -> readInTurn(pooled, tenants, reader)))
              .toList();
      tenants.forEach(tenant -> writeLicense(pooled, tenant, "lic_second_" + tenant));
      for (var reader : readers) {
        assertThat(reader.get()).isEqualTo(ROUNDS);
      }
    }
  }

  private static void writeLicense(ReadModels books, String tenant, String id) {
    books.awaitShown(id, books.append(Given.origin(tenant), Given.NOW, Given.created(id)));
  }

  /** The rounds in which exactly what should be seen was seen. */
  private static int readInTurn(ReadModels books, List<String> tenants, int reader) {
    var right = 0;
    for (var round = 0; round < ROUNDS; round++) {
      var tenant = tenants.get((reader + round) % tenants.size());
      right += sees(books, tenant, (reader * 7 + round) % 5) ? 1 : 0;
    }
    return right;
  }

  /** Who sees a tenant, who breaks off in the middle, who is in no books, who names no tenant. */
  private static boolean sees(ReadModels books, String tenant, int kind) {
    return switch (kind) {
      case 0 -> seenBy(books, tenant, TENANTS).equals(List.of(tenant));
      case 1 ->
          fails(() -> seenBy(books, tenant, TENANTS + " where 1 / (position - position) = 1"));
      case 2 -> seenBy(books, "ten_nobody", TENANTS).isEmpty();
      case 3 -> one(books, tenant, "lic_first_" + tenant).isPresent();
      default -> seen(books, TENANTS).isEmpty();
    };
  }

  @Test
  void a_row_that_is_read_by_its_id_is_seen_by_its_tenant_alone() {
    assertThat(one(books, "ten_a", "lic_ten_a")).hasValue("lic_ten_a");
    assertThat(one(books, "ten_b", "lic_ten_a")).isEmpty();
    assertThat(seen(books, TENANTS)).isEmpty();
  }

  /** In a round trip of its own, with nothing that looks at the tenant but the database. */
  private static Optional<String> one(ReadModels books, String tenant, String id) {
    return new RowsById<String>(
            books.get(Reading.class),
            books.get(JdbcTemplate.class),
            "id",
            "license_now",
            "license_then",
            (row, _) -> row.getString("id"),
            Function.identity())
        .one(Moment.now(Given.NOW), new Reader(tenant, null), id);
  }

  /** A page is found first and then read. */
  @Test
  void what_a_query_reads_is_of_one_snapshot() {
    var vendors = "select distinct vendor from views.license";
    var read =
        books
            .get(Reading.class)
            .at(
                Given.NOW,
                new Reader("ten_b", null),
                () -> {
                  var before = seen(books, vendors);
                  books.database().superuser().update("update views.license set vendor = 'Later'");
                  return List.of(before, seen(books, vendors));
                });
    assertThat(seenBy(books, "ten_b", vendors)).containsExactly("Later");
    assertThat(read.getFirst()).hasSize(1).isEqualTo(read.getLast()).doesNotContain("Later");
  }

  @Test
  void the_database_ends_a_query_before_it_is_given_up() {
    assertThat(seenBy(books, "ten_a", "show statement_timeout")).containsExactly("55s");
    assertThat(seen(books, "show statement_timeout")).containsExactly("0");
  }

  private static boolean fails(Supplier<List<String>> query) {
    try {
      query.get();
      return false;
    } catch (DataAccessException _) {
      return true;
    }
  }

  private static List<String> seenBy(ReadModels books, String tenant, String query) {
    return books
        .get(Reading.class)
        .at(Given.NOW, new Reader(tenant, null), () -> seen(books, query));
  }

  private static List<String> seen(ReadModels books, String query) {
    return books.get(JdbcTemplate.class).queryForList(query, String.class);
  }

  @Test
  void no_table_of_tenants_and_no_view_is_without_the_wall() {
    assertThat(
            books
                .database()
                .superuser()
                .queryForList(
                    """
                    select c.relname
                    from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'views'
                    where c.relkind in ('r', 'p')
                      and exists (select from pg_attribute a
                                  where a.attrelid = c.oid and a.attname = 'tenant_id')
                      and not (c.relrowsecurity and c.relforcerowsecurity)
                      or c.relkind in ('v', 'm')
                      and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
                    """,
                    String.class))
        .isEmpty();
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

package io.seatledger.query.replay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.store.ProjectionLock;
import io.seatledger.query.store.ViewsOwner;
import io.seatledger.readmodels.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who is waited for before new rows are read. */
class OlderReadsTest {

  private static final Duration MOMENT = Duration.ofMillis(100);

  private final TestDatabase database = TestDatabase.fresh();
  private Connection transaction;
  private JdbcTemplate jdbc;

  @BeforeEach
  void begin() throws SQLException {
    transaction = database.as(TestDatabase.APPLICATION).getConnection();
    transaction.setAutoCommit(false);
    jdbc = new JdbcTemplate(new SingleConnectionDataSource(transaction, true));
  }

  @AfterEach
  void end() throws SQLException {
    transaction.close();
  }

  @Test
  void a_read_is_waited_for_until_it_ends() throws SQLException {
    var reads = new OlderReads(database.owner());
    jdbc.execute("select 1");
    assertThatThrownBy(() -> reads.await(MOMENT)).isInstanceOf(NotYet.class);
    transaction.rollback();
    assertThatCode(() -> reads.await(MOMENT)).doesNotThrowAnyException();
  }

  /** The login that owns the schemas may be the one that the service works with. */
  @ParameterizedTest
  @ValueSource(strings = {TestDatabase.OWNER, TestDatabase.APPLICATION})
  void who_makes_projections_stand_still_does_not_wait_for_himself(String owner) {
    jdbc.execute("select " + ProjectionLock.ALONE);
    var reads = new OlderReads(new ViewsOwner(database.as(owner), TestDatabase.APPLICATION));
    assertThatCode(() -> reads.await(MOMENT)).doesNotThrowAnyException();
  }

  @Test
  void a_read_that_waits_for_a_table_is_waited_for() throws Exception {
    database.superuser().execute("create table public.busy ()");
    database.superuser().execute("grant select on public.busy to public");
    try (var other = database.as("postgres").getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock public.busy");
      var reader = Thread.ofVirtual().start(() -> jdbc.execute("table public.busy"));
      var reads = new OlderReads(database.owner());
      var waits = "pg_locks where not granted and relation = 'public.busy'::regclass";
      await().until(() -> database.count(waits) > 0);
      assertThatThrownBy(() -> reads.await(MOMENT)).isInstanceOf(NotYet.class);
      other.rollback();
      reader.join();
    }
  }
}

package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.api.embedded.Login;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerConnections;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The books of a database, looked at behind the service's back, as the login that owns them. */
public final class Books {

  private final String url;
  private final Login app;
  private final JdbcClient database;

  Books(String url, Login owner, Login app) {
    this.url = url;
    this.app = app;
    this.database = JdbcClient.create(connection(url, owner));
  }

  /** Those of a service that keeps them in a folder's {@code data} by itself. */
  static Books in(Path folder) throws IOException {
    return new Books(
        Cluster.url(folder),
        Cluster.login(folder, "seatledger_owner"),
        Cluster.login(folder, "seatledger_app"));
  }

  private static SingleConnectionDataSource connection(String url, Login login) {
    var connection = new SingleConnectionDataSource(url, login.name(), login.password(), true);
    JdbcClient.create(connection).sql("set seatledger.access = 'all'").update();
    return connection;
  }

  long head() {
    return database.sql("select position from ledger.head").query(Long.class).single();
  }

  /** Positions are 1..n, and recorded times never go back. */
  void assertDenseAndOrdered() {
    var last =
        database
            .sql(
                """
                select count(*) as events, coalesce(max(position), 0) as last,
                  coalesce(min(position), 1) as first,
                  count(*) filter (where recorded_at < before) as backwards
                from (select position, recorded_at,
                        lag(recorded_at) over (order by position) as before
                      from ledger.event) e
                """)
            .query()
            .singleRow();
    assertThat(last).containsEntry("first", 1L).containsEntry("backwards", 0L);
    assertThat(last.get("last")).isEqualTo(last.get("events")).isEqualTo(head());
  }

  /** The hash chain of every tenant is whole. */
  void assertChained() {
    try (var ledger = ledger()) {
      assertThat(tenants())
          .isNotEmpty()
          .allSatisfy(tenant -> assertThat(ledger.verification().verify(tenant)).isEmpty());
    }
  }

  /** The ledger, open for whoever appends to it past the service. */
  Ledger ledger() {
    return new Ledger(new LedgerConnections(url, app.name(), app.password()), Clock.systemUTC());
  }

  /** Who has anything in them. */
  List<String> tenants() {
    return database.sql("select tenant_id from ledger.tenant_head").query(String.class).list();
  }

  /** What happened to a tenant, in order: type and payload of each event. */
  public List<Map<String, Object>> events(String tenant) {
    return database
        .sql(
            """
            select type, payload::text as payload, recorded_at
            from ledger.event where tenant_id = ? order by position
            """)
        .param(tenant)
        .query()
        .listOfRows();
  }

  /** Up to which event of the stream its snapshot goes, if there is one. */
  Optional<Long> snapshot(String stream) {
    return database
        .sql("select sequence from ledger.snapshot where stream_id = ?")
        .param(stream)
        .query(Long.class)
        .optional();
  }

  /**
   * How many events were ever read along their streams, which is how an aggregate is loaded;
   * projections read along positions. Every process must be stopped: a session tells its share at
   * its end.
   */
  long readAlongStreams() {
    await().until(this::isAlone);
    return database
        .sql(
            """
            select idx_tup_read from pg_stat_user_indexes
            where schemaname = 'ledger' and indexrelname = 'event_stream_id_sequence_key'
            """)
        .query(Long.class)
        .single();
  }

  private boolean isAlone() {
    return database
        .sql(
            """
            select count(*) = 0 from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """)
        .query(Boolean.class)
        .single();
  }

  /** Assignments by id, with their holders, as the ledger has them. */
  List<Map<String, Object>> assigned() {
    return database
        .sql(
            """
            select payload ->> 'assignment_id' as id, payload -> 'holder' ->> 'id' as holder
            from ledger.event where type = 'license.seat-assigned'
            """)
        .query()
        .listOfRows();
  }

  /** Does to the database what nobody should. */
  void change(String sql) {
    database.sql(sql).update();
  }

  /** Whether the projections show the last event of every license, whatever segment it is in. */
  boolean areProjected() {
    return database
            .sql(
                """
                select count(*)
                from (select stream_id, max(position) as position from ledger.event
                      where type like 'license.%' group by stream_id) e
                left join views.license l on l.id = e.stream_id
                where l.position is distinct from e.position
                """)
            .query(Long.class)
            .single()
        == 0;
  }
}

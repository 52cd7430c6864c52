package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.embedded.EmbeddedDatabase;
import io.seatledger.api.embedded.Login;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerConnections;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The books of a database, looked at behind the service's back, as the login that owns them. */
final class Books {

  private final EmbeddedDatabase server;
  private final JdbcClient database;

  Books(EmbeddedDatabase server) {
    this.server = server;
    this.database = JdbcClient.create(connection(server.url(), server.owner()));
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
    var connections =
        new LedgerConnections(server.url(), server.app().name(), server.app().password());
    try (var ledger = new Ledger(connections, Clock.systemUTC())) {
      assertThat(tenants())
          .isNotEmpty()
          .allSatisfy(tenant -> assertThat(ledger.verification().verify(tenant)).isEmpty());
    }
  }

  private List<String> tenants() {
    return database.sql("select tenant_id from ledger.tenant_head").query(String.class).list();
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

  /** Everything the read models show. */
  List<String> readModels() {
    return database
        .sql(
            """
            select to_jsonb(l)::text from views.license l
            union all
            select to_jsonb(a)::text from views.assignment a
            order by 1
            """)
        .query(String.class)
        .list();
  }

  /** Makes the next start build the read models from the first event on. */
  void forgetReadModels() {
    database.sql("truncate views.license, views.assignment, views.token_entry").update();
  }

  /** Does to the database what nobody should. */
  void change(String sql) {
    database.sql(sql).update();
  }

  /** Where the projections stand. */
  long projected() {
    return database
        .sql("select coalesce(max(position), 0) from views.license")
        .query(Long.class)
        .single();
  }
}

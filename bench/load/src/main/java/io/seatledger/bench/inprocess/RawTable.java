package io.seatledger.bench.inprocess;

import com.github.f4b6a3.ulid.UlidCreator;
import io.seatledger.bench.inprocess.Callers.Done;
import io.seatledger.bench.service.DatabaseServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows as the ledger has them, merely inserted, one per commit: no head, no hash, no check, and of
 * the ledger's five indexes only the two that every event store needs.
 */
public final class RawTable {

  private static final String TABLE =
      """
      create table raw_event (
        position bigint generated always as identity primary key,
        sequence bigint not null,
        recorded_at timestamptz not null,
        revision smallint not null,
        tenant_id text not null,
        stream_id text not null,
        event_id text not null,
        type text not null,
        payload jsonb not null,
        metadata jsonb not null,
        chain_hash bytea not null,
        assignment_id text,
        unique (stream_id, sequence)
      )\
      """;

  private static final String MODEL =
      """
      select tenant_id, type, payload::text as payload, metadata::text as metadata,
        encode(chain_hash, 'hex') as chain_hash
      from ledger.event where type = 'license.seat-assigned' order by position limit 1\
      """;

  private final DatabaseServer server;
  private final String database;
  private final RawRow model;

  private RawTable(DatabaseServer server, String database, RawRow model) {
    this.server = server;
    this.database = database;
    this.model = model;
  }

  /** An empty one beside a ledger in which a seat was assigned: that is the model of its rows. */
  public static RawTable beside(DatabaseServer server, String database) {
    JdbcClient.create(server.database(database)).sql(TABLE).update();
    var model = server.superuser(database).sql(MODEL).query(RawRow.class).single();
    return new RawTable(server, database, model);
  }

  /** So many clients with a connection each insert until the time is over. */
  public Done insert(int clients, int streams, Duration duration) {
    var ids = Stream.generate(RawTable::stream).limit(streams).toList();
    var connected = IntStream.range(0, clients).mapToObj(_ -> client()).toList();
    try {
      return new Callers(clients).work(duration, n -> insert(connected, ids, n));
    } finally {
      connected.forEach(RawClient::close);
    }
  }

  private static void insert(List<RawClient> clients, List<String> streams, long n) {
    var client = clients.get((int) (n % clients.size()));
    client.insert(streams.get((int) (n % streams.size())), n);
  }

  private RawClient client() {
    return RawClient.connect(server.database(database), model);
  }

  private static String stream() {
    return "lic_" + UlidCreator.getUlid();
  }
}

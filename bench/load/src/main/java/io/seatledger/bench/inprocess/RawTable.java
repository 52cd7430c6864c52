package io.seatledger.bench.inprocess;

import com.github.f4b6a3.ulid.UlidCreator;
import io.seatledger.bench.inprocess.Callers.Done;
import io.seatledger.bench.service.DatabaseServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows as the ledger has them, merely inserted, one per commit: no head, no hash, no check, and of
 * the ledger's five indexes only the two that every event store needs.
 */
public final class RawTable implements AutoCloseable {

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

  private final List<RawClient> clients;

  private RawTable(List<RawClient> clients) {
    this.clients = clients;
  }

  /**
   * An empty one beside a ledger in which a seat was assigned: that is the model of its rows.
   *
   * @param clients the most that will insert at once; each has a connection of its own
   */
  public static RawTable beside(DatabaseServer server, String database, int clients) {
    JdbcClient.create(server.database(database)).sql(TABLE).update();
    var model = server.superuser(database).sql(MODEL).query(RawRow.class).single();
    return new RawTable(
        Stream.generate(() -> RawClient.connect(server.database(database), model))
            .limit(clients)
            .toList());
  }

  /** So many clients insert until the time is over. */
  public Done insert(int count, int streams, Duration duration) {
    var ids = Stream.generate(RawTable::stream).limit(streams).toList();
    return new Callers(count)
        .work(duration, n -> client(n, count).insert(ids.get((int) (n % streams)), n));
  }

  @Override
  public void close() {
    clients.forEach(RawClient::close);
  }

  /** Each caller has its own: the numbers of one are equal in this. */
  private RawClient client(long number, int count) {
    return clients.get((int) (number % count));
  }

  private static String stream() {
    return "lic_" + UlidCreator.getUlid();
  }
}

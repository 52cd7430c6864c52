package io.seatledger.command.ledger;

import io.seatledger.command.proof.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the chain hashes of a tenant's events in order, by pages. Thread-safe. */
final class TenantHashes {

  private static final int PAGE = 10_000;

  private final JdbcClient ledger;

  TenantHashes(JdbcClient ledger) {
    this.ledger = ledger;
  }

  /**
   * A link of the chain.
   *
   * @param chainHash in hex
   */
  record Link(long position, Instant recordedAt, String chainHash) {

    static final Link NONE = new Link(0, Instant.EPOCH, "");

    private static Link of(ResultSet row) throws SQLException {
      return new Link(
          row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3));
    }
  }

  /** Those of the events up to a position of the ledger. */
  Stream<Link> upTo(String tenantId, long position) {
    return Pages.of(0, PAGE, after -> page(tenantId, after, position), Link::position);
  }

  private List<Link> page(String tenantId, long after, long until) {
    return ledger
        .sql(
            """
            select position, recorded_at, encode(chain_hash, 'hex') from ledger.event
            where tenant_id = ? and position > ? and position <= ? order by position limit ?
            """)
        .params(tenantId, after, until, PAGE)
        .query((row, _) -> Link.of(row))
        .list();
  }

  /** How many events of the tenant lie before a position of the ledger. */
  long countBefore(String tenantId, long position) {
    return ledger
        .sql("select count(*) from ledger.event where tenant_id = ? and position < ?")
        .params(tenantId, position)
        .query(Long.class)
        .single();
  }

  /** Looks through all events of the tenant, as the proof that is asked for does anyway. */
  Optional<Place> find(String tenantId, @Nullable String appId, String eventId) {
    return ledger
        .sql(
            """
            select position, encode(chain_hash, 'hex') from ledger.event
            where tenant_id = :tenant and event_id = :event
              and (:app::text is null or metadata ->> 'app_id' = :app)
            """)
        .param("tenant", tenantId)
        .param("event", eventId)
        .param("app", appId)
        .query((row, _) -> new Place(row.getLong(1), row.getString(2)))
        .optional();
  }
}

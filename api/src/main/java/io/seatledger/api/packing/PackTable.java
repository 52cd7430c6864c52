package io.seatledger.api.packing;

import static io.seatledger.query.store.Rows.constant;
import static io.seatledger.query.store.Rows.instant;
import static io.seatledger.query.store.Rows.instantOrNull;
import static io.seatledger.query.store.Rows.textOrNull;
import static io.seatledger.query.store.Rows.texts;

import io.seatledger.api.pack.AuditPack;
import io.seatledger.api.pack.AuditPack.State;
import io.seatledger.api.pack.AuditPacks;
import io.seatledger.api.packfile.Pack;
import io.seatledger.query.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of packs; whoever calls says in which transaction and for whom. Thread-safe. */
@Component
final class PackTable {

  /** Said again beside row-level security, so that one mistake alone opens nothing. */
  private static final String OF_READER =
      "select * from packs.pack where tenant_id = :tenant and (:app::text is null or app_id ="
          + " :app)";

  private final JdbcClient jdbc;

  PackTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the orders of a tenant wait for each other until the transaction ends. */
  void lock(String tenantId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('packs ' || ?, 0))")
        .param(tenantId)
        .query()
        .singleRow();
  }

  long unfinished(String tenantId) {
    return jdbc.sql(
            """
            select count(*) from packs.pack
            where tenant_id = ? and state in ('queued', 'building')
            """)
        .param(tenantId)
        .query(Long.class)
        .single();
  }

  void insert(AuditPack pack) {
    jdbc.sql(
            """
            insert into packs.pack (id, tenant_id, app_id, vendor, license_ids, as_of, requested_by,
                                    requested_at, state, percentage)
            values (:id, :tenant, :app, :vendor, :licenses, :asOf, :by, :at, 'queued', 0)
            """)
        .param("id", pack.id())
        .param("tenant", pack.tenantId())
        .param("app", pack.appId())
        .param("vendor", pack.vendor())
        .param("licenses", pack.licenseIds().toArray(String[]::new))
        .param("asOf", pack.asOf().atOffset(ZoneOffset.UTC))
        .param("by", pack.requestedBy())
        .param("at", pack.requestedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets the oldest of a tenant's that are beyond what is kept. */
  void forgetOldest(String tenantId) {
    jdbc.sql(
            """
            delete from packs.pack
            where state in ('ready', 'failed') and id in (
              select id from packs.pack where tenant_id = ?
              order by requested_at desc, id desc offset ?)
            """)
        .params(tenantId, AuditPacks.MOST)
        .update();
  }

  Optional<AuditPack> find(String id) {
    return jdbc.sql("select * from packs.pack where id = ?")
        .param(id)
        .query((row, _) -> pack(row))
        .optional();
  }

  Optional<AuditPack> find(Reader reader, String id) {
    return jdbc.sql(OF_READER + " and id = :id")
        .param("tenant", reader.tenantId())
        .param("app", reader.appId())
        .param("id", id)
        .query((row, _) -> pack(row))
        .optional();
  }

  List<AuditPack> list(Reader reader) {
    return jdbc.sql(OF_READER + " order by requested_at desc, id desc limit :most")
        .param("tenant", reader.tenantId())
        .param("app", reader.appId())
        .param("most", AuditPacks.MOST)
        .query((row, _) -> pack(row))
        .list();
  }

  /** Notes how far it is, which never goes back; whether it is not at its end. */
  boolean advance(String id, int percentage) {
    return jdbc.sql(
                """
                update packs.pack set state = 'building', percentage = greatest(percentage, ?)
                where id = ? and state in ('queued', 'building')
                """)
            .params(percentage, id)
            .update()
        == 1;
  }

  /** Notes that it is made; whether it was not at its end before. */
  boolean finish(String id, Pack made, long size, Instant at) {
    return jdbc.sql(
                """
                update packs.pack
                   set state = 'ready', percentage = 100, events = :events, position = :position,
                       content_hash = :hash, size = :size, made_at = :at
                 where id = :id and state in ('queued', 'building')
                """)
            .param("events", made.events())
            .param("position", made.position())
            .param("hash", made.contentHash())
            .param("size", size)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  void fail(String id, String failure) {
    jdbc.sql(
            """
            update packs.pack set state = 'failed', failure = ?
            where id = ? and state in ('queued', 'building')
            """)
        .params(failure, id)
        .update();
  }

  void insertPiece(AuditPack pack, int number, byte[] bytes) {
    jdbc.sql("insert into packs.content (pack_id, tenant_id, number, bytes) values (?, ?, ?, ?)")
        .params(pack.id(), pack.tenantId(), number, bytes)
        .update();
  }

  /** A piece of a pack, which is the reader's. */
  Optional<byte[]> piece(Reader reader, String id, int number) {
    return jdbc.sql(
            "select bytes from packs.content where tenant_id = ? and pack_id = ? and number = ?")
        .params(reader.tenantId(), id, number)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  private static AuditPack pack(ResultSet row) throws SQLException {
    return new AuditPack(
        row.getString("id"),
        row.getString("tenant_id"),
        textOrNull(row, "app_id"),
        textOrNull(row, "vendor"),
        texts(row, "license_ids"),
        instant(row, "as_of"),
        row.getString("requested_by"),
        instant(row, "requested_at"),
        constant(State.class, row.getString("state")),
        row.getInt("percentage"),
        row.getObject("events", Long.class),
        row.getObject("position", Long.class),
        textOrNull(row, "content_hash"),
        row.getObject("size", Long.class),
        instantOrNull(row, "made_at"),
        textOrNull(row, "failure"));
  }
}

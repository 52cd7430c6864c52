package io.seatledger.command.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger in order, by pages. Thread-safe. */
public final class LedgerReader {

  private static final int PAGE = 1_000;

  private final JdbcClient ledger;
  private final ChainRows chains;

  LedgerReader(JdbcClient ledger) {
    this.ledger = ledger;
    this.chains = new ChainRows(ledger);
  }

  /** The events of a tenant up to a position, in order, with their hashes. */
  public Stream<ChainLink> chain(String tenantId, long until) {
    return Pages.of(
        0, ChainRows.PAGE, after -> chains.page(tenantId, after, until), ChainLink::position);
  }

  /** All events after a position; positions are dense, so what is read is all there is. */
  Stream<StoredEvent> after(long position) {
    return Pages.of(position, PAGE, this::pageAfter, StoredEvent::position);
  }

  private List<StoredEvent> pageAfter(long position) {
    return ledger
        .sql(select("position > ? order by position limit ?"))
        .params(position, PAGE)
        .query((row, _) -> StoredEvent.of(row))
        .list();
  }

  /** The events of a stream from a sequence number on. */
  Stream<StoredEvent> stream(String streamId, long from) {
    return Pages.of(from - 1, PAGE, after -> pageOfStream(streamId, after), StoredEvent::sequence);
  }

  private List<StoredEvent> pageOfStream(String streamId, long after) {
    return ledger
        .sql(select("stream_id = ? and sequence > ? order by sequence limit ?"))
        .params(streamId, after, PAGE)
        .query((row, _) -> StoredEvent.of(row))
        .list();
  }

  private static String select(String condition) {
    return "select " + StoredEvent.COLUMNS + " from ledger.event where " + condition;
  }

  /** The sequence of the last event of a stream; -1 if it has none. */
  long sequenceOf(String streamId) {
    return lastSequence(streamId).orElse(-1L);
  }

  /** The position of the last event of a stream; 0 if it has none. */
  long positionOf(String streamId) {
    return lastOf(streamId, "position").orElse(0L);
  }

  /** The sequence number of the last event of a stream, if there is one. */
  Optional<Long> lastSequence(String streamId) {
    return lastOf(streamId, "sequence");
  }

  private Optional<Long> lastOf(String streamId, String column) {
    return ledger
        .sql(
            "select %s from ledger.event where stream_id = ? order by sequence desc limit 1"
                .formatted(column))
        .param(streamId)
        .query(Long.class)
        .optional();
  }

  /** The two that must be one in a whole ledger, as of one moment, also while others append. */
  public Ends ends() {
    return ledger
        .sql(
            "select position, (select coalesce(max(position), 0) from ledger.event) from"
                + " ledger.head")
        .query((row, _) -> new Ends(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** At most so many events after a position, the newest first. */
  public List<Appended> newest(long after, int limit) {
    return ledger
        .sql(
            """
            select position, recorded_at, type, tenant_id from ledger.event
            where position > ? order by position desc limit ?
            """)
        .params(after, limit)
        .query(
            (row, _) ->
                new Appended(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  /** Where the ledger stands, which is the position of its last event; 0 if it is empty. */
  public long head() {
    return ledger.sql("select position from ledger.head").query(Long.class).single();
  }

  /** When the ledger was last appended to: nothing will be recorded before that. */
  public Instant recordedAt() {
    return ledger
        .sql("select recorded_at from ledger.head")
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** When the first event after a position was recorded; nothing if there is none. */
  public Optional<Instant> recordedAfter(long position) {
    return ledger
        .sql("select recorded_at from ledger.event where position > ? order by position limit 1")
        .param(position)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Which of these are licenses of the tenant; an application sees its own alone. */
  public List<String> licenses(Collection<String> ids, String tenantId, @Nullable String appId) {
    return ledger
        .sql(
            """
            select stream_id from ledger.event
            where stream_id = any(:ids) and sequence = 0 and type = 'license.created'
              and tenant_id = :tenant and (:app::text is null or metadata ->> 'app_id' = :app)
            """)
        .param("ids", ids.toArray(String[]::new))
        .param("tenant", tenantId)
        .param("app", appId)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** The last position recorded before an instant; 0 if there is none. */
  public long positionBefore(Instant instant) {
    return ledger
        .sql(
            "select position from ledger.event where recorded_at < ?"
                + " order by recorded_at desc, position desc limit 1")
        .param(instant.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * The license of an assignment, from the moment it is committed.
   *
   * @param appId the application that must have assigned it; null for any
   */
  public Optional<String> licenseOf(String assignmentId, String tenantId, @Nullable String appId) {
    return ledger
        .sql(
            """
            select stream_id from ledger.event
            where assignment_id = :assignment and type = 'license.seat-assigned'
              and tenant_id = :tenant
              and (:app::text is null or metadata ->> 'app_id' = :app)
            """)
        .param("assignment", assignmentId)
        .param("tenant", tenantId)
        .param("app", appId)
        .query(String.class)
        .optional();
  }
}

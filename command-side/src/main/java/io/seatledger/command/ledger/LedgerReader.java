package io.seatledger.command.ledger;

import io.seatledger.command.license.StreamHeads;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger in order, by pages. Thread-safe. */
public final class LedgerReader implements StreamHeads {

  private static final int PAGE = 1_000;

  private final JdbcClient ledger;

  LedgerReader(JdbcClient ledger) {
    this.ledger = ledger;
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

  @Override
  public long sequenceOf(String streamId) {
    return lastOf(streamId, "sequence").orElse(-1L);
  }

  @Override
  public long positionOf(String streamId) {
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

  /** The position of the last event there is; 0 if there is none. */
  public long lastPosition() {
    return ledger
        .sql("select coalesce(max(position), 0) from ledger.event")
        .query(Long.class)
        .single();
  }

  /** Where the ledger stands, which is the position of its last event; 0 if it is empty. */
  public long head() {
    return ledger.sql("select position from ledger.head").query(Long.class).single();
  }

  /** The last position recorded before an instant; 0 if there is none. */
  long positionBefore(Instant instant) {
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

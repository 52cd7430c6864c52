package io.seatledger.query.license;

import io.seatledger.events.license.AssigneeType;
import io.seatledger.query.Moment;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.list.ListQuery;
import io.seatledger.query.list.Lists;
import io.seatledger.query.list.Shown;
import io.seatledger.query.store.Reading;
import io.seatledger.query.store.RowsById;
import io.seatledger.query.store.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds licenses as they are at {@code now}. Thread-safe. */
@Component
public final class LicenseQueries {

  private static final String SEATS =
      """
      select l.total_seats, l.used_seats, l.available_seats, l.refused_seats, l.position, a.*
        from views.%s l
       cross join lateral (
         select count(*) filter (where assignee_type = 'person') as persons,
                count(*) filter (where assignee_type = 'group') as groups,
                count(*) filter (where left_to_run <= interval '720 hours') as in_30_days,
                count(*) filter (where left_to_run <= interval '1440 hours') as in_60_days,
                count(*) filter (where left_to_run <= interval '2160 hours') as in_90_days
           from (select assignee_type,
                        expires_at - current_setting('seatledger.now')::timestamptz as left_to_run
                   from views.%s
                  where tenant_id = :tenant and license_id = l.id
                    and revoked_at is null and not expired) active
          where left_to_run is null or left_to_run > interval '0'
       ) a
       where l.id = :id and l.tenant_id = :tenant and l.deleted_at is null
         and (:app::text is null or l.app_id = :app)
      """;

  private static final String SEATS_NOW = SEATS.formatted("license_now", "assignment");
  private static final String SEATS_THEN = SEATS.formatted("license_then", "assignment_then");

  private final RowsById<LicenseNow> rows;
  private final LicenseTail tail;
  private final Lists lists;
  private final LicenseHistory history;
  private final Reading reading;
  private final JdbcClient jdbc;

  LicenseQueries(
      LicenseClock clock,
      LicenseTail tail,
      LicenseHistory history,
      Lists lists,
      Reading reading,
      JdbcTemplate rows,
      JdbcClient jdbc) {
    this.rows =
        new RowsById<>(
            reading,
            rows,
            LicenseTable.COLUMNS + ", used_seats",
            "license_now",
            "license_then",
            (row, now) -> clock.at(now, LicenseTable.view(row), row.getInt("used_seats")),
            found -> found.license().id());
    this.tail = tail;
    this.history = history;
    this.lists = lists;
    this.reading = reading;
    this.jdbc = jdbc;
  }

  /** The license at that moment, unless it is deleted or not the reader's. */
  public Optional<LicenseNow> find(Reader reader, String id, Moment moment) {
    return findDeletedToo(reader, id, moment)
        .filter(license -> license.license().deletedAt() == null);
  }

  /** The license, deleted or not, unless it is not the reader's. */
  public Optional<LicenseNow> findDeletedToo(Reader reader, String id, Moment moment) {
    return rows.one(moment, reader, id).filter(license -> isSeen(reader, license));
  }

  private static boolean isSeen(Reader reader, LicenseNow license) {
    return Seen.by(reader, license.license().tenantId(), license.license().appId());
  }

  /**
   * The license with the event at {@code position}, whether or not the projection has come that
   * far, and with later ones if it has come farther; deleted ones too.
   */
  public Optional<LicenseNow> findAfter(Reader reader, String id, Instant now, long position) {
    return reading
        .at(now, reader, () -> projected(row(id, now), id, now, position))
        .filter(license -> isSeen(reader, license));
  }

  /** The license exactly as it was right after the event at {@code position}; deleted ones too. */
  public Optional<LicenseNow> findAt(Reader reader, String id, Instant now, long position) {
    return reading
        .at(now, reader, () -> exact(id, now, position))
        .filter(license -> isSeen(reader, license));
  }

  /** A row that has gone on tells nothing of before: its history is read from the beginning. */
  private Optional<LicenseNow> exact(String id, Instant now, long position) {
    var row = row(id, now);
    return row.isPresent() && row.get().license().position() > position
        ? history.at(id, now, position)
        : projected(row, id, now, position);
  }

  private Optional<LicenseNow> row(String id, Instant now) {
    return rows.one(Moment.now(now), id);
  }

  private Optional<LicenseNow> projected(
      Optional<LicenseNow> row, String id, Instant now, long position) {
    return row.isPresent() && row.get().license().position() >= position
        ? row
        : tail.after(row.orElse(null), id, now, position);
  }

  /** How the seats of a license are used at that moment. */
  public Optional<SeatsNow> seats(Reader reader, String id, Moment moment) {
    return reading.at(
        moment,
        reader,
        () ->
            jdbc.sql(moment.isNow() ? SEATS_NOW : SEATS_THEN)
                .param("id", id)
                .param("tenant", reader.tenantId())
                .param("app", reader.appId())
                .query((row, _) -> seats(row))
                .optional());
  }

  private static SeatsNow seats(ResultSet row) throws SQLException {
    return new SeatsNow(
        row.getObject("total_seats", Integer.class),
        row.getInt("used_seats"),
        row.getObject("available_seats", Integer.class),
        Map.of(
            AssigneeType.PERSON, row.getInt("persons"), AssigneeType.GROUP, row.getInt("groups")),
        row.getInt("in_30_days"),
        row.getInt("in_60_days"),
        row.getInt("in_90_days"),
        row.getInt("refused_seats"),
        row.getLong("position"));
  }

  /**
   * A page of {@link LicenseFields}.
   *
   * @throws io.seatledger.query.InvalidQuery if the cursor is not one that this query gave out
   */
  public Page<LicenseNow> list(Reader reader, Instant now, ListQuery query) {
    return list(reader, query.moment(now), query);
  }

  /** The same at that moment, whatever that of the page before was. */
  public Page<LicenseNow> list(Reader reader, Moment moment, ListQuery query) {
    var table = moment.isNow() ? LicenseNowRow.class : LicenseThenRow.class;
    return lists.page(table, Shown.byId(ids -> rows.all(moment, ids)), reader, moment, query);
  }
}

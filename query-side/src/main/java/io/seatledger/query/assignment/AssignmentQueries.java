package io.seatledger.query.assignment;

import io.seatledger.query.Moment;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.list.ListQuery;
import io.seatledger.query.list.Lists;
import io.seatledger.query.list.Shown;
import io.seatledger.query.store.Reading;
import io.seatledger.query.store.RowsById;
import io.seatledger.query.store.Seen;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds assignments as they are at {@code now}. Thread-safe. */
@Component
public final class AssignmentQueries {

  private final RowsById<AssignmentNow> rows;
  private final AssignmentTail tail;
  private final Lists lists;
  private final Reading reading;

  AssignmentQueries(AssignmentTail tail, Lists lists, Reading reading, JdbcTemplate jdbc) {
    this.rows =
        new RowsById<>(
            reading,
            jdbc,
            AssignmentTable.COLUMNS,
            "assignment_now",
            "assignment_then",
            (row, now) -> AssignmentNow.at(now, AssignmentTable.view(row)),
            found -> found.assignment().id());
    this.tail = tail;
    this.lists = lists;
    this.reading = reading;
  }

  /** The assignment at that moment, unless it is not the reader's. */
  public Optional<AssignmentNow> find(Reader reader, String id, Moment moment) {
    return rows.one(moment, reader, id).filter(found -> isSeen(reader, found.assignment()));
  }

  private static boolean isSeen(Reader reader, AssignmentView assignment) {
    return Seen.by(reader, assignment.tenantId(), assignment.appId());
  }

  /**
   * The assignment with the event at {@code position}, whether or not the projection has come that
   * far, and with later ones if it has come farther.
   */
  public Optional<AssignmentNow> findAfter(
      Reader reader, String licenseId, String id, Instant now, long position) {
    return reading
        .at(now, reader, () -> projected(licenseId, id, now, position))
        .filter(view -> isSeen(reader, view))
        .map(view -> AssignmentNow.at(now, view));
  }

  /** The assignment exactly as it was right after the event at {@code position}. */
  public Optional<AssignmentNow> findAt(
      Reader reader, String licenseId, String id, Instant now, long position) {
    return reading
        .at(now, reader, () -> exact(licenseId, id, now, position))
        .filter(view -> isSeen(reader, view))
        .map(view -> AssignmentNow.at(now, view));
  }

  /** A row that has gone on tells nothing of before: its history is read from the beginning. */
  private Optional<AssignmentView> exact(String licenseId, String id, Instant now, long position) {
    var sequence = tail.projectedSequence(licenseId);
    var row = row(id, now);
    if (row.isPresent() && row.get().position() == position) {
      return row;
    }
    return row.isPresent() && row.get().position() > position
        ? tail.after(null, licenseId, id, -1, position)
        : tail.after(row.orElse(null), licenseId, id, sequence, position);
  }

  private Optional<AssignmentView> projected(
      String licenseId, String id, Instant now, long position) {
    // Before the row: one that is newer knows more, and what it knows already is not folded again.
    var sequence = tail.projectedSequence(licenseId);
    var row = row(id, now);
    return row.isPresent() && row.get().position() >= position
        ? row
        : tail.after(row.orElse(null), licenseId, id, sequence, position);
  }

  private Optional<AssignmentView> row(String id, Instant now) {
    return rows.one(Moment.now(now), id).map(AssignmentNow::assignment);
  }

  /**
   * A page of {@link AssignmentFields}.
   *
   * @throws io.seatledger.query.InvalidQuery if the cursor is not one that this query gave out
   */
  public Page<AssignmentNow> list(Reader reader, Instant now, ListQuery query) {
    return list(reader, query.moment(now), query);
  }

  /** The same at that moment, whatever that of the page before was. */
  public Page<AssignmentNow> list(Reader reader, Moment moment, ListQuery query) {
    var table = moment.isNow() ? AssignmentNowRow.class : AssignmentThenRow.class;
    return lists.page(table, Shown.byId(ids -> rows.all(moment, ids)), reader, moment, query);
  }
}

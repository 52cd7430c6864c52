package io.seatledger.query.assignment;

import io.seatledger.query.Moment;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.list.ListQuery;
import io.seatledger.query.list.Lists;
import io.seatledger.query.store.Reading;
import io.seatledger.query.store.Seen;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds assignments as they are at {@code now}. Thread-safe. */
@Component
public final class AssignmentQueries {

  private final EntityManager rows;
  private final AssignmentTail tail;
  private final Lists lists;
  private final Reading reading;

  AssignmentQueries(EntityManager rows, AssignmentTail tail, Lists lists, Reading reading) {
    this.rows = rows;
    this.tail = tail;
    this.lists = lists;
    this.reading = reading;
  }

  /** The assignment, unless it is not the reader's. */
  public Optional<AssignmentNow> find(Reader reader, String id, Instant now) {
    return find(reader, id, Moment.now(now));
  }

  /** The assignment at that moment, unless it is not the reader's. */
  public Optional<AssignmentNow> find(Reader reader, String id, Moment moment) {
    return reading.at(moment, reader, () -> row(table(moment), reader, id).map(AssignmentRow::now));
  }

  private static Class<? extends AssignmentRow> table(Moment moment) {
    return moment.isNow() ? AssignmentNowRow.class : AssignmentThenRow.class;
  }

  private Optional<AssignmentRow> row(
      Class<? extends AssignmentRow> table, Reader reader, String id) {
    return Optional.<AssignmentRow>ofNullable(rows.find(table, id))
        .filter(row -> Seen.by(reader, row.tenantId(), row.appId()));
  }

  /**
   * The assignment with the event at {@code position}, whether or not the projection has come that
   * far, and with later ones if it has come farther.
   */
  public Optional<AssignmentNow> findAfter(
      Reader reader, String licenseId, String id, Instant now, long position) {
    return reading
        .at(now, reader, () -> projected(reader, licenseId, id, position))
        .filter(view -> Seen.by(reader, view.tenantId(), view.appId()))
        .map(view -> AssignmentNow.at(now, view));
  }

  /** The assignment exactly as it was right after the event at {@code position}. */
  public Optional<AssignmentNow> findAt(
      Reader reader, String licenseId, String id, Instant now, long position) {
    return reading
        .at(now, reader, () -> exact(reader, licenseId, id, position))
        .filter(view -> Seen.by(reader, view.tenantId(), view.appId()))
        .map(view -> AssignmentNow.at(now, view));
  }

  /** A row that has gone on tells nothing of before: its history is read from the beginning. */
  private Optional<AssignmentView> exact(
      Reader reader, String licenseId, String id, long position) {
    var sequence = tail.projectedSequence(licenseId);
    var row = row(AssignmentNowRow.class, reader, id).map(AssignmentRow::view);
    if (row.isPresent() && row.get().position() == position) {
      return row;
    }
    return row.isPresent() && row.get().position() > position
        ? tail.after(null, licenseId, id, -1, position)
        : tail.after(row.orElse(null), licenseId, id, sequence, position);
  }

  private Optional<AssignmentView> projected(
      Reader reader, String licenseId, String id, long position) {
    // Before the row: one that is newer knows more, and what it knows already is not folded again.
    var sequence = tail.projectedSequence(licenseId);
    var row = row(AssignmentNowRow.class, reader, id).map(AssignmentRow::view);
    return row.isPresent() && row.get().position() >= position
        ? row
        : tail.after(row.orElse(null), licenseId, id, sequence, position);
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
    return lists.page(table(moment), AssignmentRow::now, reader, moment, query);
  }
}

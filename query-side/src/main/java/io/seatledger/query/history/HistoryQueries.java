package io.seatledger.query.history;

import com.github.f4b6a3.ulid.Ulid;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.Holders;
import io.seatledger.query.list.ListQuery;
import io.seatledger.query.list.Lists;
import io.seatledger.query.list.Shown;
import io.seatledger.query.store.Reading;
import io.seatledger.query.store.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Tells what happened, from the ledger itself: an event is told as soon as it is recorded. Whoever
 * sees a license or an assignment sees all of its history. Thread-safe.
 */
@Component
public final class HistoryQueries {

  private static final Duration SOON = Duration.ofMinutes(1);

  private final HistoryRepository rows;
  private final Entries entries;
  private final Endings endings;
  private final Lists lists;
  private final Shown<HistoryRow, HistoryRow, Entry> shown;
  private final Reading reading;

  HistoryQueries(
      HistoryRepository rows, Entries entries, Endings endings, Lists lists, Reading reading) {
    this.rows = rows;
    this.entries = entries;
    this.endings = endings;
    this.lists = lists;
    this.shown = new Shown<>(row -> row, found -> found.stream().map(entries::of).toList());
    this.reading = reading;
  }

  /**
   * A page of what happened to a license up to a position, deleted or not, unless it is not the
   * reader's.
   */
  public Optional<Page<Entry>> ofLicense(
      Reader reader, String id, Instant now, ListQuery query, long upTo) {
    var its = where("streamId", id);
    return of(reader, now, query, its.and(upTo(upTo)), its.and(where("sequence", 0L)));
  }

  /**
   * A page of what happened to an assignment, unless it is not the reader's: its own events and
   * that its license was deleted, if that ended it.
   */
  public Optional<Page<Entry>> ofAssignment(
      Reader reader, String id, Instant now, ListQuery query) {
    return reading.at(
        now,
        reader,
        () -> {
          var its = where("assignmentId", id);
          var ending = endings.byDeletion(reader, id).map(position -> where("position", position));
          var all = ending.map(its::or).orElse(its);
          var first = its.and(where("type", "license.seat-assigned"));
          return of(reader, now, query, all, first);
        });
  }

  /** Pages are read before it is looked who may see them: a query that means nothing wins. */
  private Optional<Page<Entry>> of(
      Reader reader,
      Instant now,
      ListQuery query,
      Specification<HistoryRow> wanted,
      Specification<HistoryRow> first) {
    return reading.at(
        now,
        reader,
        () -> {
          var page = page(reader, now, query, ofTenant(reader).and(wanted));
          var seen = rows.exists(Seen.<HistoryRow>by(reader).and(first));
          return seen ? Optional.of(page) : Optional.empty();
        });
  }

  /**
   * A page of what happened to the assignments of a holder, those that are the reader's: their own
   * events and the deletions of licenses that ended them.
   */
  public Page<Entry> ofHolder(
      Reader reader, String assigneeId, @Nullable AssigneeType type, Instant now, ListQuery query) {
    var theirs = Holders.<HistoryRow>events(reader, assigneeId, type);
    return page(reader, now, query, ofTenant(reader).and(theirs));
  }

  /** A page of everything that happened up to a position. */
  public Page<Entry> trail(Reader reader, Instant now, ListQuery query, long upTo) {
    return page(reader, now, query, Seen.<HistoryRow>by(reader).and(upTo(upTo)));
  }

  /**
   * The event of that id, unless it is not the reader's. An id has the time in it at which the
   * event was about to be recorded, for which there is an index; only if it was recorded at quite
   * another time are all events looked through.
   */
  public Optional<Entry> find(Reader reader, String id, Instant now) {
    var its = Seen.<HistoryRow>by(reader).and(where("eventId", id));
    return reading.at(
        now,
        reader,
        () ->
            Optional.of(id)
                .filter(Ulid::isValid)
                .flatMap(ulid -> rows.findOne(its.and(recordedAbout(Ulid.getInstant(ulid)))))
                .or(() -> rows.findOne(its))
                .map(entries::of));
  }

  private static Specification<HistoryRow> recordedAbout(Instant time) {
    return (row, _, is) -> is.between(row.get("recordedAt"), time.minus(SOON), time.plus(SOON));
  }

  private Page<Entry> page(
      Reader reader, Instant now, ListQuery query, Specification<HistoryRow> seen) {
    return lists.page(HistoryRow.class, shown, seen, reader, query.moment(now), query);
  }

  private static Specification<HistoryRow> ofTenant(Reader reader) {
    return Seen.by(new Reader(reader.tenantId(), null));
  }

  private static Specification<HistoryRow> where(String attribute, Object value) {
    return (row, _, is) -> is.equal(row.get(attribute), value);
  }

  private static Specification<HistoryRow> upTo(long position) {
    return (row, _, is) -> is.lessThanOrEqualTo(row.get("position"), position);
  }
}

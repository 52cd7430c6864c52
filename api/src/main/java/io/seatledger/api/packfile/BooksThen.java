package io.seatledger.api.packfile;

import io.seatledger.command.ledger.ChainLink;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentView;
import io.seatledger.query.license.LicenseClock;
import io.seatledger.query.license.LicenseNow;
import io.seatledger.query.license.LicenseView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Licenses and assignments as the events of a pack tell of them, folded on disk so that memory does
 * not grow with them. Not thread-safe.
 */
final class BooksThen implements AutoCloseable {

  private static final int CACHE_MEGABYTES = 16;

  private final MVStore store;
  private final StoredViews<LicenseView> licenses;
  private final StoredViews<AssignmentView> seats;
  private final MVMap<String, Long> lengths;

  BooksThen(Path file) {
    store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(CACHE_MEGABYTES)
            .autoCommitDisabled()
            .open();
    licenses = new StoredViews<>(store, LicenseView.class);
    seats = new StoredViews<>(store, AssignmentView.class);
    lengths = store.openMap("lengths");
  }

  /** Takes the next event; one that cannot be the next of its stream is refused. */
  void take(ChainLink link) {
    requireNext(link);
    switch (Events.event(link)) {
      case LicenseEvent event -> license(event, link);
      case AssignmentEvent event -> used(event, link);
      default -> {} // tells of the books, and not of what is in them
    }
  }

  private void requireNext(ChainLink link) {
    var content = link.content();
    var length = Objects.requireNonNullElse(lengths.get(content.streamId()), 0L);
    if (content.sequence() != length) {
      throw new IllegalArgumentException(
          "event %d of %s is missing".formatted(length, content.streamId()));
    }
    lengths.put(content.streamId(), length + 1);
  }

  private void license(LicenseEvent event, ChainLink link) {
    var fact = Events.recorded(event, link);
    var id = event.licenseId();
    licenses.put(id, LicenseView.evolve(licenses.get(id), fact, link.content().sequence()));
    switch (event) {
      case SeatAssigned e -> seat(key(id, e.assignmentId()), e, link);
      case AssignmentRevoked e -> seat(key(id, e.assignmentId()), e, link);
      case AssignmentExpired e -> seat(key(id, e.assignmentId()), e, link);
      case LicenseDeleted e ->
          seats.within(key(id, "")).forEach(seat -> seat(key(id, seat.id()), e, link));
      default -> {}
    }
  }

  private void seat(String key, LicenseEvent event, ChainLink link) {
    var next = AssignmentView.evolve(seats.get(key), Events.recorded(event, link));
    seats.put(key, Objects.requireNonNull(next));
  }

  private void used(AssignmentEvent event, ChainLink link) {
    var key = key(event.licenseId(), event.assignmentId());
    seats.put(key, AssignmentView.evolveUsed(seats.get(key), Events.recorded(event, link)));
  }

  private static String key(String licenseId, String assignmentId) {
    return licenseId + "/" + assignmentId;
  }

  /** All licenses at {@code now}, deleted ones too, by id. */
  Stream<LicenseNow> licenses(LicenseClock clock, Instant now) {
    var overdue = overdue(now);
    return licenses
        .all()
        .map(
            license ->
                clock.at(
                    now, license, license.activeSeats() - overdue.getOrDefault(license.id(), 0)));
  }

  /** How many seats of each license are taken by the events alone, and not by the clock. */
  private Map<String, Integer> overdue(Instant now) {
    var overdue = new HashMap<String, Integer>();
    seats
        .all()
        .filter(seat -> seat.isActive() && seat.isOverdue(now))
        .forEach(seat -> overdue.merge(seat.licenseId(), 1, Integer::sum));
    return overdue;
  }

  /** All assignments there ever were, at {@code now}, by license and id. */
  Stream<AssignmentNow> assignments(Instant now) {
    return seats.all().map(seat -> AssignmentNow.at(now, seat));
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}

package io.seatledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.github.f4b6a3.ulid.Ulid;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.LicenseRestored;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.ListQuery;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.LedgerRows;
import io.seatledger.readmodels.ReadModels;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HistoryQueriesTest {

  private static final long ALL = Long.MAX_VALUE;
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final AtomicInteger OTHERS = new AtomicInteger();
  private static ReadModels books;
  private static LedgerRows ledger;

  private final int number = TENANTS.incrementAndGet();
  private final String tenant = "ten_" + number;
  private final String license = "lic_" + tenant;
  private final String seat = "asg_" + tenant;

  /** What is recorded later in the one ledger of all tests has a later time. */
  private final Instant later = Given.NOW.plusSeconds(600L * number);

  private final Reader reader = new Reader(tenant, null);
  private final Origin person = Given.origin(tenant);
  private final Origin app = new Origin(tenant, "app_1", "app_1", "edm", SourceType.API);
  private final HistoryQueries queries = books.get(HistoryQueries.class);

  @BeforeAll
  static void start() {
    books = ReadModels.running();
    ledger = new LedgerRows(books.database());
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  private long happens(Origin origin, Object... events) {
    var position = 0L;
    for (var event : events) {
      position = ledger.append(origin, later, event);
    }
    return position;
  }

  @Test
  void every_event_of_a_license_is_told_the_newest_first() {
    happens(app, Given.created(license));
    var position = happens(person, new TotalSeatsChanged(license, Given.NOW, 10, 5));
    var told = ofLicense(Map.of());
    assertThat(told)
        .extracting(Entry::action)
        .containsExactly("license.total_seats_changed", "license.created");
    var entry = told.getFirst();
    assertThat(entry.position()).isEqualTo(position);
    assertThat(entry.sequence()).isEqualTo(1);
    assertThat(entry.id()).startsWith("evt_01");
    assertThat(entry.recordedAt()).isEqualTo(later);
    assertThat(entry.effectiveAt()).isEqualTo(Given.NOW);
    assertThat(entry.origin()).isEqualTo(person);
    assertThat(entry.licenseId()).isEqualTo(license);
    assertThat(entry.assignmentId()).isNull();
    assertThat(entry.changes()).containsExactly(new Change("total_seats", 10, 5));
    assertThat(entry.correlationId()).isEqualTo("msg_1");
    assertThat(entry.causationId()).isEqualTo("msg_2");
    assertThat(told.getLast().begins()).isTrue();
  }

  @Test
  void a_history_is_paged_both_ways() {
    happens(person, Given.created(license));
    for (int seats = 1; seats < 9; seats++) {
      happens(person, new TotalSeatsChanged(license, later, seats, seats + 1));
    }
    var forward = walked("position");
    assertThat(forward).hasSize(9).isSorted();
    assertThat(walked("-position")).isEqualTo(forward.reversed());
  }

  private List<Long> walked(String sort) {
    return walked(
        HistoryFields.OF_LICENSE,
        sort,
        query -> queries.ofLicense(reader, license, Given.NOW, query, ALL).orElseThrow());
  }

  private List<Long> walkedOfHolder(String holder, String sort) {
    return walked(
        HistoryFields.OF_ASSIGNMENTS,
        sort,
        query -> queries.ofHolder(reader, holder, null, Given.NOW, query));
  }

  private static List<Long> walked(
      ListFields fields, String sort, Function<ListQuery, Page<Entry>> list) {
    var asked = new HashMap<>(Map.of("sort", sort, "limit", "2"));
    var seen = new ArrayList<Long>();
    do {
      var page = list.apply(query(fields, asked));
      page.data().forEach(entry -> seen.add(entry.position()));
      asked.put("cursor", page.nextCursor());
    } while (asked.get("cursor") != null);
    return seen;
  }

  @Test
  void a_history_can_be_filtered() {
    happens(person, Given.created(license));
    happens(app, new SeatRefused(license, later, Given.HOLDER, 5, 5));
    ledger.append(person, later.plusSeconds(9), new TotalSeatsChanged(license, later, 5, 6));
    assertThat(actions(Map.of("action", "license.seat_refused,license.created")))
        .containsExactly("license.seat_refused", "license.created");
    assertThat(actions(Map.of("actor_id", "app_1"))).containsExactly("license.seat_refused");
    var last = later.plusSeconds(9).toString();
    assertThat(actions(Map.of("from", last))).containsExactly("license.total_seats_changed");
    assertThat(actions(Map.of("to", last)))
        .containsExactly("license.seat_refused", "license.created");
  }

  private List<String> actions(Map<String, String> asked) {
    return ofLicense(asked).stream().map(Entry::action).toList();
  }

  @Test
  void whoever_sees_a_license_sees_all_of_its_history_deleted_or_not() {
    happens(app, Given.created(license));
    happens(person, new LicenseDeleted(license, later, 0));
    assertThat(ofLicense(Map.of())).hasSize(2);
    assertThat(seenBy(new Reader(tenant, "app_1"))).isEqualTo(2);
    assertThat(seenBy(new Reader(tenant, "app_2"))).isEqualTo(-1);
    assertThat(seenBy(new Reader("ten_other", null))).isEqualTo(-1);
  }

  private int seenBy(Reader other) {
    var all = query(HistoryFields.OF_LICENSE, Map.of());
    return queries
        .ofLicense(other, license, Given.NOW, all, ALL)
        .map(page -> page.data().size())
        .orElse(-1);
  }

  @Test
  void the_history_of_an_assignment_has_its_uses() {
    happens(
        person,
        Given.created(license),
        Given.assigned(license, "asg_another" + tenant, null),
        Given.assigned(license, seat, null),
        new AssignmentUsed(seat, license, Given.NOW),
        new AssignmentUsed(seat, license, later),
        new AssignmentRevoked(license, later, seat, Given.HOLDER, "left the team"));
    var told = ofAssignment(reader).orElseThrow().data();
    assertThat(told)
        .extracting(Entry::action)
        .containsExactly(
            "license.assignment_revoked",
            "assignment.used",
            "assignment.used",
            "license.seat_assigned");
    assertThat(told.get(1).changes()).containsExactly(new Change("last_used_at", Given.NOW, later));
    assertThat(told.get(2).changes()).containsExactly(new Change("last_used_at", null, Given.NOW));
    assertThat(told).extracting(Entry::licenseId).containsOnly(license);
    assertThat(told.getFirst().reason()).isEqualTo("left the team");
    assertThat(told.getFirst().holder()).isEqualTo(Given.HOLDER);
    assertThat(ofAssignment(new Reader("ten_other", null))).isEmpty();
    assertThat(ofAssignment(new Reader(tenant, "app_1"))).isEmpty();
  }

  @Test
  void a_deletion_is_in_the_histories_of_the_assignments_that_it_ended() {
    var revoked = "asg_revoked" + tenant;
    happensAndIsShown(
        Given.created(license),
        Given.assigned(license, seat, null),
        Given.assigned(license, revoked, null),
        new AssignmentRevoked(license, later, revoked, Given.HOLDER, null),
        new LicenseDeleted(license, later, 1),
        new LicenseRestored(license, later.plusSeconds(1)),
        new LicenseDeleted(license, later.plusSeconds(2), 0));
    assertThat(ofAssignment(reader).orElseThrow().data())
        .extracting(Entry::action, Entry::sequence)
        .containsExactly(tuple("license.deleted", 4L), tuple("license.seat_assigned", 1L));
    var other = queries.ofAssignment(reader, revoked, Given.NOW, seats()).orElseThrow();
    assertThat(other.data()).extracting(Entry::action).doesNotContain("license.deleted");
  }

  private Optional<Page<Entry>> ofAssignment(Reader other) {
    return queries.ofAssignment(other, seat, Given.NOW, seats());
  }

  private static ListQuery seats() {
    return query(HistoryFields.OF_ASSIGNMENTS, Map.of());
  }

  private void happensAndIsShown(Object... events) {
    align();
    happens(person, events);
    books.awaitShown(license, books.append(person, later, events));
  }

  /** What is read and what is shown have the same positions from here on, as if they were one. */
  private void align() {
    var read = happens(person, another());
    var shown = books.append(person, later, another());
    while (read < shown) {
      read = happens(person, another());
    }
    while (shown < read) {
      shown = books.append(person, later, another());
    }
  }

  private static Object another() {
    return Given.created("lic_other_" + OTHERS.incrementAndGet());
  }

  @Test
  void a_holders_history_is_that_of_all_their_assignments() {
    happensAndIsShown(
        Given.created(license),
        Given.assigned(license, seat, null),
        Given.assigned(license, "asg_another" + tenant, null),
        new AssignmentUsed(seat, license, later));
    var holder = "per_" + seat;
    assertThat(ofHolder(reader, holder, null))
        .containsExactly("assignment.used", "license.seat_assigned");
    assertThat(ofHolder(reader, holder, AssigneeType.PERSON)).hasSize(2);
    assertThat(ofHolder(reader, holder, AssigneeType.GROUP)).isEmpty();
    assertThat(ofHolder(new Reader(tenant, "app_1"), holder, null)).isEmpty();
    assertThat(ofHolder(new Reader("ten_other", null), holder, null)).isEmpty();
  }

  @Test
  void a_holders_history_has_the_deletions_that_ended_their_assignments_each_once() {
    var other = assigned("ast_2");
    var revoked = assigned("ast_3");
    happensAndIsShown(
        Given.created(license),
        Given.assigned(license, seat, null),
        other,
        revoked,
        new AssignmentRevoked(license, later, revoked.assignmentId(), revoked.holder(), null),
        new LicenseDeleted(license, later, 2),
        new LicenseRestored(license, later.plusSeconds(1)),
        new LicenseDeleted(license, later.plusSeconds(2), 0));
    var holder = other.holder().id();
    assertThat(ofHolder(reader, holder, null))
        .containsExactly(
            "license.deleted",
            "license.assignment_revoked",
            "license.seat_assigned",
            "license.seat_assigned",
            "license.seat_assigned");
    assertThat(ofHolder(reader, holder, AssigneeType.GROUP)).isEmpty();
    assertThat(ofHolder(new Reader(tenant, "app_1"), holder, null)).isEmpty();
    assertThat(ofHolder(new Reader("ten_other", null), holder, null)).isEmpty();
    var forward = walkedOfHolder(holder, "position");
    assertThat(forward).hasSize(5).isSorted();
    assertThat(walkedOfHolder(holder, "-position")).isEqualTo(forward.reversed());
  }

  /** Another seat of who has the first. */
  private SeatAssigned assigned(String asset) {
    var holder = new Holder(AssigneeType.PERSON, "per_" + seat, asset);
    var id = "asg_" + asset + tenant;
    return new SeatAssigned(license, Given.NOW, id, holder, "per_01", null, "edm", SourceType.API);
  }

  private List<String> ofHolder(Reader other, String holder, AssigneeType type) {
    var page = queries.ofHolder(other, holder, type, Given.NOW, seats());
    return page.data().stream().map(Entry::action).toList();
  }

  @Test
  void an_old_revision_is_told_as_it_would_be_written_today() {
    happens(person, Given.created(license));
    var old =
        "{\"license_id\": \"%s\", \"effective_at\": \"%s\", \"before\": 10, \"seats\": 3}"
            .formatted(license, Given.NOW);
    ledger.append(person, later, license, "license.total-seats-changed", "0", old);
    assertThat(ofLicense(Map.of()).getFirst().changes())
        .containsExactly(new Change("total_seats", 10, 3));
  }

  @Test
  void the_trail_has_everything_of_the_tenant_up_to_a_position() {
    happens(person, Given.created(license));
    happens(Given.origin("ten_other"), Given.created("lic_other" + tenant));
    happens(app, new SeatRefused(license, later, Given.HOLDER, 5, 5));
    var upTo = happens(person, Given.assigned(license, seat, null));
    happens(person, new LicenseDeleted(license, later, 1));
    var told = trail(reader, Map.of(), upTo);
    assertThat(told)
        .extracting(Entry::action)
        .containsExactly("license.seat_assigned", "license.seat_refused", "license.created");
    assertThat(told).extracting(Entry::denied).containsExactly(false, true, false);
    assertThat(told)
        .extracting(Entry::resourceType)
        .containsExactly("assignment", "license", "license");
    assertThat(told).extracting(Entry::resourceId).containsExactly(seat, license, license);
    assertThat(told.get(0).previousHash()).isEqualTo(told.get(1).recordHash());
    assertThat(told.get(1).previousHash()).isEqualTo(told.get(2).recordHash());
    assertThat(told.get(2).previousHash()).isEmpty();
    assertThat(trail(new Reader(tenant, "app_1"), Map.of(), upTo))
        .extracting(Entry::action)
        .containsExactly("license.seat_refused");
  }

  @Test
  void the_trail_can_be_filtered() {
    happens(person, Given.created(license), Given.assigned(license, seat, null));
    happens(app, new SeatRefused(license, later, Given.HOLDER, 5, 5));
    Function<Map<String, String>, List<String>> actions =
        asked -> trail(reader, asked, ALL).stream().map(Entry::action).toList();
    assertThat(actions.apply(Map.of("outcome", "denied"))).containsExactly("license.seat_refused");
    assertThat(actions.apply(Map.of("resource_type", "assignment")))
        .containsExactly("license.seat_assigned");
    assertThat(actions.apply(Map.of("resource_id", license)))
        .containsExactly("license.seat_refused", "license.created");
    assertThat(actions.apply(Map.of("license_id", license))).hasSize(3);
  }

  @Test
  void one_event_is_found_by_its_id() {
    happens(app, Given.created(license));
    var entry = ofLicense(Map.of()).getFirst();
    var id = entry.id().substring("evt_".length());
    assertThat(queries.find(reader, id, Given.NOW)).contains(entry);
    assertThat(Ulid.getInstant(id)).isCloseTo(entry.recordedAt(), within(1, ChronoUnit.SECONDS));
    assertThat(queries.find(new Reader(tenant, "app_2"), id, Given.NOW)).isEmpty();
    assertThat(queries.find(new Reader("ten_other", null), id, Given.NOW)).isEmpty();
  }

  @Test
  void one_event_is_found_however_late_it_was_recorded() {
    var ahead = later.plusSeconds(300);
    ledger.append(Given.origin("ten_other"), ahead, Given.created("lic_ahead" + tenant));
    happens(person, Given.created(license));
    var entry = ofLicense(Map.of()).getFirst();
    assertThat(entry.recordedAt()).isEqualTo(ahead);
    var id = entry.id().substring("evt_".length());
    assertThat(Ulid.getInstant(id)).isBefore(ahead.minusSeconds(120));
    assertThat(queries.find(reader, id, Given.NOW)).contains(entry);
  }

  private List<Entry> ofLicense(Map<String, String> asked) {
    var query = query(HistoryFields.OF_LICENSE, asked);
    return queries.ofLicense(reader, license, Given.NOW, query, ALL).orElseThrow().data();
  }

  private List<Entry> trail(Reader other, Map<String, String> asked, long upTo) {
    return queries.trail(other, Given.NOW, query(HistoryFields.TRAIL, asked), upTo).data();
  }

  private static ListQuery query(ListFields fields, Map<String, String> asked) {
    return ListQuery.of(fields, asked);
  }
}

package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.LicenseRestored;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.events.license.Term;
import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentQueries;
import io.seatledger.query.list.ListQuery;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final Reader ACME = new Reader("ten_acme", null);
  private static final Instant NOW = Given.NOW;
  private static ReadModels books;

  @BeforeAll
  static void start() {
    books = ReadModels.running();
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @Test
  void after_a_write_the_license_is_known_before_the_projection_has_come_that_far() {
    var soon = NOW.plusSeconds(5);
    var late = NOW.plusSeconds(50);
    var shown =
        books.append(
            Given.ORIGIN,
            NOW,
            Given.created("lic_tail"),
            Given.assigned("lic_tail", "asg_tail1", soon),
            Given.assigned("lic_tail", "asg_tail2", soon),
            Given.assigned("lic_tail", "asg_tail3", late));
    books.awaitShown("lic_tail", shown);
    books.processor().shutDown();
    var tail =
        List.of(
            new AssignmentExpired("lic_tail", soon, "asg_tail1", Given.HOLDER),
            Given.assigned("lic_tail", "asg_tail4", late),
            new AssignmentRevoked("lic_tail", NOW, "asg_tail3", Given.HOLDER, "left"),
            new SeatRefused("lic_tail", NOW, Given.HOLDER, 1, 1),
            new TotalSeatsChanged("lic_tail", NOW, 10, 1),
            new LicenseDeleted("lic_tail", NOW.plusSeconds(10), 1),
            new LicenseRestored("lic_tail", NOW.plusSeconds(11)),
            Given.assigned("lic_tail", "asg_tail5", late));
    var answers = new ArrayList<LicenseNow>();
    for (var event : tail) {
      var position = books.append(Given.ORIGIN, NOW, event);
      answers.add(after("lic_tail", late, position));
    }
    var assignment =
        books
            .get(AssignmentQueries.class)
            .findAfter(ACME, "lic_tail", "asg_tail4", late, books.head());

    assertThat(answers).extracting(LicenseNow::usedSeats).containsExactly(0, 0, 0, 0, 0, 0, 0, 0);
    var last = books.head();
    assertThat(after("lic_tail", NOW, last).usedSeats()).isEqualTo(1);
    books.processor().start();
    books.awaitShown("lic_tail", last);
    assertThat(find("lic_tail", late)).isEqualTo(answers.getLast());
    assertThat(books.get(AssignmentQueries.class).find(ACME, "asg_tail4", Moment.now(late)))
        .isEqualTo(assignment);
  }

  @Test
  void what_was_true_after_an_event_is_found_whatever_came_later() {
    var soon = NOW.plusSeconds(5);
    var late = NOW.plusSeconds(50);
    var history =
        List.of(
            Given.created("lic_then"),
            Given.assigned("lic_then", "asg_then1", soon),
            new AssignmentUsed("asg_then1", "lic_then", NOW),
            Given.assigned("lic_then", "asg_then2", null),
            new TotalSeatsChanged("lic_then", NOW, 10, 1),
            new AssignmentUsed("asg_then1", "lic_then", NOW.plusSeconds(1)),
            new AssignmentExpired("lic_then", soon, "asg_then1", Given.HOLDER),
            new AssignmentRevoked("lic_then", NOW, "asg_then2", Given.HOLDER, "left"),
            new LicenseDeleted("lic_then", NOW.plusSeconds(10), 0),
            new LicenseRestored("lic_then", NOW.plusSeconds(11)));
    var then = new LinkedHashMap<Long, Optional<LicenseNow>>();
    var seats = new LinkedHashMap<Long, Optional<AssignmentNow>>();
    for (var event : history) {
      var position = books.append(Given.ORIGIN, NOW, event);
      books.awaitShown("lic_then", position);
      then.put(position, licenseAt(late, position));
      seats.put(position, seatAt(late, position));
    }
    assertThat(then.values())
        .extracting(license -> license.orElseThrow().usedSeats())
        .containsExactly(0, 0, 0, 1, 1, 1, 1, 0, 0, 0);
    assertThat(seats.values())
        .extracting(seat -> seat.map(now -> now.assignment().lastUsedAt()).orElse(null))
        .containsExactly(
            null,
            null,
            NOW,
            NOW,
            NOW,
            NOW.plusSeconds(1),
            NOW.plusSeconds(1),
            NOW.plusSeconds(1),
            NOW.plusSeconds(1),
            NOW.plusSeconds(1));
    assertThat(then).allSatisfy((at, was) -> assertThat(licenseAt(late, at)).isEqualTo(was));
    assertThat(seats).allSatisfy((at, was) -> assertThat(seatAt(late, at)).isEqualTo(was));
  }

  private static Optional<LicenseNow> licenseAt(Instant now, long position) {
    return books.get(LicenseQueries.class).findAt(ACME, "lic_then", now, position);
  }

  private static Optional<AssignmentNow> seatAt(Instant now, long position) {
    var queries = books.get(AssignmentQueries.class);
    return queries.findAt(ACME, "lic_then", "asg_then1", now, position);
  }

  @Test
  void a_use_that_no_row_shows_yet_is_known() {
    var head =
        books.append(
            Given.ORIGIN,
            NOW,
            Given.created("lic_used"),
            Given.assigned("lic_used", "asg_used", null));
    books.awaitShown("lic_used", head);
    books.processor().shutDown();
    var position = books.append(Given.ORIGIN, NOW, new AssignmentUsed("asg_used", "lic_used", NOW));
    var used =
        books.get(AssignmentQueries.class).findAfter(ACME, "lic_used", "asg_used", NOW, position);
    books.processor().start();
    books.awaitShown("lic_used", position);
    assertThat(used.orElseThrow().assignment().lastUsedAt()).isEqualTo(NOW);
    assertThat(books.get(AssignmentQueries.class).find(ACME, "asg_used", Moment.now(NOW)))
        .isEqualTo(used);
  }

  @Test
  void a_license_that_no_row_shows_yet_is_read_from_the_ledger_by_its_tenant_alone() {
    books.processor().shutDown();
    var position = books.append(Given.ORIGIN, NOW, Given.created("lic_new"));
    assertThat(after("lic_new", NOW, position).license().details()).isEqualTo(Given.DETAILS);
    assertThat(
            books
                .get(LicenseQueries.class)
                .findAfter(new Reader("ten_other", null), "lic_new", NOW, position))
        .isEmpty();
    books.processor().start();
    books.awaitShown("lic_new", position);
  }

  @Test
  void every_license_is_listed_once_while_others_come_in() {
    var reader = new Reader("ten_pages", null);
    var expected = new ArrayList<String>();
    for (int i = 0; i < 25; i++) {
      appendOne("lic_page%02d".formatted(i), NOW.plusSeconds(i / 3));
      expected.addFirst("lic_page%02d".formatted(i));
    }
    var seen = new ArrayList<String>();
    var queries = books.get(LicenseQueries.class);
    var page = queries.list(reader, NOW, pages(7, null));
    while (true) {
      page.data().forEach(license -> seen.add(license.license().id()));
      if (page.nextCursor() == null) {
        break;
      }
      appendOne("lic_late" + seen.size(), NOW.plusSeconds(100));
      page = queries.list(reader, NOW.plusSeconds(9), pages(7, page.nextCursor()));
    }
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void what_expires_meanwhile_is_still_on_the_next_page() {
    var reader = new Reader("ten_expiring", null);
    var term = new Term(null, NOW.plusSeconds(5), null, false);
    for (var id : List.of("lic_expiring1", "lic_expiring2")) {
      var created = Given.created(id, 10, term);
      books.awaitShown(id, books.append(Given.origin("ten_expiring"), NOW, created));
    }
    var queries = books.get(LicenseQueries.class);
    var asked = new HashMap<>(Map.of("status", "expiring_soon", "limit", "1"));
    var first = queries.list(reader, NOW, ListQuery.of(LicenseFields.ALL, asked));
    asked.put("cursor", first.nextCursor());
    var later = NOW.plusSeconds(9);
    var next = queries.list(reader, later, ListQuery.of(LicenseFields.ALL, asked));

    assertThat(next.data()).hasSize(1).doesNotContainAnyElementsOf(first.data());
    assertThat(next.data().getFirst().status()).isEqualTo(LicenseStatus.EXPIRING_SOON);
  }

  private static void appendOne(String id, Instant at) {
    var position = books.append(Given.origin("ten_pages"), at, Given.created(id));
    books.awaitShown(id, position);
  }

  private static ListQuery pages(int limit, @Nullable String cursor) {
    var parameters = new HashMap<>(Map.of("limit", Integer.toString(limit)));
    if (cursor != null) {
      parameters.put("cursor", cursor);
    }
    return ListQuery.of(LicenseFields.ALL, parameters);
  }

  private static LicenseNow after(String id, Instant now, long position) {
    return books.get(LicenseQueries.class).findAfter(ACME, id, now, position).orElseThrow();
  }

  private static LicenseNow find(String id, Instant now) {
    return books.get(LicenseQueries.class).find(ACME, id, Moment.now(now)).orElseThrow();
  }
}

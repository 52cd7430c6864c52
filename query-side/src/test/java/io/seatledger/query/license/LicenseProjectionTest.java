package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentQueries;
import io.seatledger.query.assignment.AssignmentStatus;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LicenseProjectionTest {

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
  void a_license_is_shown_with_its_seats() {
    var position =
        books.append(
            Given.ORIGIN,
            NOW,
            Given.created("lic_shown"),
            Given.assigned("lic_shown", "asg_shown1", NOW.plusSeconds(60)),
            Given.assigned("lic_shown", "asg_shown2", null));
    books.awaitShown("lic_shown", position);

    var license =
        books.get(LicenseQueries.class).find(ACME, "lic_shown", Moment.now(NOW)).orElseThrow();
    assertThat(license.usedSeats()).isEqualTo(2);
    assertThat(license.availableSeats()).isEqualTo(8);
    assertThat(license.license().details()).isEqualTo(Given.DETAILS);
    assertThat(license.license().pricing()).isEqualTo(Given.PRICING);

    var later =
        books.get(LicenseQueries.class).find(ACME, "lic_shown", Moment.now(NOW.plusSeconds(60)));
    assertThat(later.orElseThrow().usedSeats()).isEqualTo(1);
    var seats =
        books
            .get(LicenseQueries.class)
            .seats(ACME, "lic_shown", Moment.now(NOW.plusSeconds(59)))
            .orElseThrow();
    assertThat(seats.expiringIn30Days()).isEqualTo(1);
    assertThat(seats.byAssigneeType())
        .containsEntry(AssigneeType.PERSON, 2)
        .containsEntry(AssigneeType.GROUP, 0);
  }

  @Test
  void seats_are_counted_by_the_days_in_which_they_expire() {
    var events = new ArrayList<Object>(List.of(Given.created("lic_ending")));
    for (var days : List.of(30, 60, 90)) {
      var bound = NOW.plus(Duration.ofDays(days));
      events.add(Given.assigned("lic_ending", "asg_in" + days, bound));
      events.add(Given.assigned("lic_ending", "asg_after" + days, bound.plusNanos(1_000)));
    }
    books.awaitShown("lic_ending", books.append(Given.ORIGIN, NOW, events.toArray()));

    var queries = books.get(LicenseQueries.class);
    var seats = queries.seats(ACME, "lic_ending", Moment.now(NOW)).orElseThrow();
    assertThat(seats.expiringIn30Days()).isEqualTo(1);
    assertThat(seats.expiringIn60Days()).isEqualTo(3);
    assertThat(seats.expiringIn90Days()).isEqualTo(5);
  }

  @Test
  void use_of_a_seat_is_shown_and_leaves_the_license_alone() {
    books.append(
        Given.ORIGIN, NOW, Given.created("lic_used"), Given.assigned("lic_used", "asg_used", null));
    var position = books.append(Given.ORIGIN, NOW, new AssignmentUsed("asg_used", "lic_used", NOW));
    books.awaitShown("lic_used", position);
    var found =
        books.get(AssignmentQueries.class).find(ACME, "asg_used", Moment.now(NOW)).orElseThrow();
    assertThat(found.assignment().lastUsedAt()).isEqualTo(NOW);
    assertThat(found.assignment().position()).isEqualTo(position);
    assertThat(found.status()).isEqualTo(AssignmentStatus.ACTIVE);
  }

  @Test
  void an_event_that_cannot_have_happened_waits_and_holds_back_its_license_alone() {
    var poison = new AssignmentRevoked("lic_poison", NOW, "asg_never", Given.HOLDER, null);
    books.append(
        Given.ORIGIN,
        NOW,
        Given.created("lic_poison"),
        Given.created("lic_sound"),
        poison,
        new LicenseCancelled("lic_poison", NOW));
    var position = books.append(Given.ORIGIN, NOW, new LicenseCancelled("lic_sound", NOW));
    books.awaitShown("lic_poison", position - 1);
    books.awaitShown("lic_sound", position);

    var queries = books.get(LicenseQueries.class);
    assertThat(queries.find(ACME, "lic_sound", Moment.now(NOW)).orElseThrow().status())
        .isEqualTo(LicenseStatus.CANCELLED);
    assertThat(queries.find(ACME, "lic_poison", Moment.now(NOW)).orElseThrow().status())
        .isNotEqualTo(LicenseStatus.CANCELLED);
    assertThat(deadLetters().sequenceSize("lic_poison")).isEqualTo(2);
    assertThat(deadLetters().contains("lic_sound")).isFalse();
  }

  @Test
  void a_dead_letter_is_taken_once_its_cause_is_gone() {
    books.awaitShown("lic_cured", books.append(Given.ORIGIN, NOW, Given.created("lic_cured")));
    var admin = books.database().superuser();
    admin.execute("create table kept as select * from views.license where id = 'lic_cured'");
    admin.execute("delete from views.license where id = 'lic_cured'");
    var position = books.append(Given.ORIGIN, NOW, new LicenseCancelled("lic_cured", NOW));
    books.awaitShown("lic_cured", position);
    assertThat(deadLetters().contains("lic_cured")).isTrue();

    admin.execute("insert into views.license select * from kept");
    assertThat(
            books
                .get(EventProcessingConfiguration.class)
                .sequencedDeadLetterProcessor("licenses")
                .orElseThrow()
                .process(
                    letter ->
                        ((LicenseEvent) letter.message().getPayload())
                            .licenseId()
                            .equals("lic_cured")))
        .isTrue();

    assertThat(deadLetters().contains("lic_cured")).isFalse();
    var cured =
        books.get(LicenseQueries.class).find(ACME, "lic_cured", Moment.now(NOW)).orElseThrow();
    assertThat(cured.status()).isEqualTo(LicenseStatus.CANCELLED);
    assertThat(cured.license().position()).isEqualTo(position);
  }

  @Test
  void deleting_a_license_ends_its_assignments() {
    var position =
        books.append(
            Given.ORIGIN,
            NOW,
            Given.created("lic_gone"),
            Given.assigned("lic_gone", "asg_gone", null),
            Given.assigned("lic_gone", "asg_overdue", NOW.plusSeconds(5)),
            new LicenseDeleted("lic_gone", NOW.plusSeconds(10), 2));
    books.awaitShown("lic_gone", position);
    var assignments = books.get(AssignmentQueries.class);
    var now = NOW.plusSeconds(10);
    assertThat(assignments.find(ACME, "asg_gone", Moment.now(now)).orElseThrow().status())
        .isEqualTo(AssignmentStatus.REVOKED);
    assertThat(assignments.find(ACME, "asg_overdue", Moment.now(now)).orElseThrow().status())
        .isEqualTo(AssignmentStatus.EXPIRED);
    assertThat(books.get(LicenseQueries.class).find(ACME, "lic_gone", Moment.now(now))).isEmpty();
  }

  private static SequencedDeadLetterQueue<?> deadLetters() {
    return books.get(EventProcessingConfiguration.class).deadLetterQueue("licenses").orElseThrow();
  }
}

package io.seatledger.query.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.license.LicenseQueries;
import io.seatledger.query.license.LicenseView;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.query.replay.Differences;
import io.seatledger.query.replay.Mode;
import io.seatledger.query.replay.Replays;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that a projection cannot take, because a row was lost or of themselves. */
class DeadLettersTest {

  private static final String PROCESSOR = ReadSide.LICENSES;
  private static final Reader ACME = new Reader("ten_acme", null);
  private static final Reader OTHER = new Reader("ten_other", null);

  private static final String MANY =
      """
      insert into views.dead_letter_entry
        (dead_letter_id, processing_group, sequence_identifier, sequence_index, message_type,
         event_identifier, time_stamp, payload_type, payload, enqueued_at)
      select 'dead' || i, 'licenses', 'lic_many', i, 'event', 'e' || i, 't', 'p', '', now()
        from generate_series(0, 99999) as i
      """;

  private static ReadModels books;
  private DeadLetters letters;

  @BeforeAll
  static void start() {
    books = ReadModels.running();
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @BeforeEach
  void find() {
    letters = books.get(DeadLetters.class);
  }

  @AfterEach
  void nothing_waits() {
    assertThat(letters.waiting(PROCESSOR)).isZero();
  }

  @Test
  void a_license_whose_event_fails_waits_in_order_and_ends_as_if_built_again() {
    show("lic_poison", append(Given.created("lic_poison")));
    show("lic_sound", append(Given.created("lic_sound")));
    remove("lic_poison");
    var failed = append(resized("lic_poison", 10, 20));
    append(resized("lic_poison", 20, 30), new LicenseCancelled("lic_poison", Given.NOW));
    var sound = append(resized("lic_sound", 10, 40));
    show("lic_poison", failed + 2);
    show("lic_sound", sound);
    assertThat(row("lic_sound").totalSeats()).isEqualTo(40);

    var first = letters.list(ACME, null, null, 10).data().getFirst();
    assertThat(first.processor()).isEqualTo(PROCESSOR);
    assertThat(first.licenseId()).isEqualTo("lic_poison");
    assertThat(first.tenantId()).isEqualTo("ten_acme");
    assertThat(first.position()).isEqualTo(failed);
    assertThat(first.eventType()).isEqualTo("license.total-seats-changed");
    assertThat(first.cause()).isEqualTo("TotalSeatsChanged cannot have happened to lic_poison");
    assertThat(first.behind()).isEqualTo(2);
    assertThat(first.payload()).contains("\"after\":20");

    letters.retry(PROCESSOR, "lic_poison");
    var again = letters.find(ACME, first.id()).orElseThrow();
    assertThat(again.behind()).isEqualTo(2);
    assertThat(again.triedAt()).isAfter(first.triedAt());

    putBack("lic_poison");
    letters.retry(PROCESSOR, "lic_poison");
    assertThat(row("lic_poison").totalSeats()).isEqualTo(30);
    assertThat(row("lic_poison").cancelled()).isTrue();
    assertThat(differences("rpl_retried").count()).isZero();
  }

  @Test
  void all_are_tried_again_and_each_waits_for_itself() {
    show("lic_all1", append(Given.created("lic_all1")));
    show("lic_all2", append(Given.created("lic_all2")));
    remove("lic_all1");
    remove("lic_all2");
    show("lic_all1", append(resized("lic_all1", 10, 20)));
    show("lic_all2", append(resized("lic_all2", 10, 20)));

    putBack("lic_all2");
    letters.retryAll(PROCESSOR, ReadModels.PATIENCE);
    assertThat(letters.list(ACME, PROCESSOR, null, 10).data())
        .extracting(DeadLetter::licenseId)
        .containsExactly("lic_all1");
    assertThat(row("lic_all2").totalSeats()).isEqualTo(20);

    putBack("lic_all1");
    letters.retryAll(PROCESSOR, ReadModels.PATIENCE);
    assertThat(row("lic_all1").totalSeats()).isEqualTo(20);
  }

  @Test
  void one_that_is_given_up_lets_those_behind_it_be_tried() {
    show("lic_given_up", append(Given.created("lic_given_up")));
    append(new AssignmentRevoked("lic_given_up", Given.NOW, "asg_never", Given.HOLDER, null));
    show("lic_given_up", append(resized("lic_given_up", 10, 20)));
    var first = letters.list(ACME, PROCESSOR, null, 10).data().getFirst();

    assertThat(letters.discard(first.id())).isTrue();
    assertThat(letters.discard(first.id())).isFalse();
    assertThat(letters.waiting(PROCESSOR, "lic_given_up")).isEqualTo(1);
    show("lic_given_up", append(resized("lic_given_up", 20, 30)));
    assertThat(letters.list(ACME, PROCESSOR, null, 10).data().getFirst().cause()).isNull();

    letters.retry(PROCESSOR, "lic_given_up");
    show("lic_given_up", append(new LicenseCancelled("lic_given_up", Given.NOW)));
    assertThat(row("lic_given_up").totalSeats()).isEqualTo(30);
    assertThat(row("lic_given_up").cancelled()).isTrue();
  }

  @Test
  void what_was_in_the_event_is_its_tenants_own() {
    show("lic_own", append(Given.created("lic_own")));
    show("lic_own", append(Given.created("lic_own")));
    var own = letters.list(ACME, PROCESSOR, null, 1).data().getFirst();
    assertThat(own.payload()).contains("Adobe");
    assertThat(letters.find(OTHER, own.id()).orElseThrow().payload()).isNull();
    assertThat(letters.find(new Reader("ten_acme", "app_1"), own.id()).orElseThrow().payload())
        .isNull();
    letters.discard(own.id());
  }

  @Test
  void pages_go_on_after_the_last_one_seen() {
    append(Given.created("lic_page1"), Given.created("lic_page2"), Given.created("lic_page3"));
    for (var id : List.of("lic_page1", "lic_page2", "lic_page3")) {
      show(id, append(Given.created(id)));
    }
    var page = letters.list(ACME, PROCESSOR, null, 2);
    var rest = letters.list(ACME, PROCESSOR, page.nextCursor(), 2);
    assertThat(rest.nextCursor()).isNull();
    assertThat(page.data()).hasSize(2);
    assertThat(rest.data()).hasSize(1).doesNotContainAnyElementsOf(page.data());
    page.data().forEach(letter -> letters.discard(letter.id()));
    rest.data().forEach(letter -> letters.discard(letter.id()));
  }

  @Test
  void what_one_node_made_wait_another_lets_wait_until_any_tries_it_again() {
    try (var here = ReadModels.running();
        var there = here.another()) {
      here.processor().shutDown();
      var created = append(here, Given.created("lic_moved"));
      there.awaitShown("lic_moved", created);
      there.processor().shutDown();
      here.processor().start();
      append(here, Given.created("lic_moved"));
      await().atMost(ReadModels.PATIENCE).until(() -> waiting(here) == 1);
      here.processor().shutDown();
      there.processor().start();
      append(here, resized("lic_moved", 10, 20));
      await().atMost(ReadModels.PATIENCE).until(() -> waiting(here) == 2);

      var elsewhere = here.get(DeadLetters.class);
      elsewhere.discard(elsewhere.list(ACME, PROCESSOR, null, 1).data().getFirst().id());
      elsewhere.retry(PROCESSOR, "lic_moved");
      assertThat(row(here, "lic_moved").totalSeats()).isEqualTo(20);
      var position = append(here, resized("lic_moved", 20, 30));
      there.awaitShown("lic_moved", position);
      assertThat(row(there, "lic_moved").totalSeats()).isEqualTo(30);
      assertThat(elsewhere.waiting(PROCESSOR)).isZero();
    }
  }

  @Test
  void however_many_wait_others_go_on() {
    show("lic_many", append(Given.created("lic_many")));
    show("lic_other", append(Given.created("lic_other")));
    books.database().superuser().execute(MANY);
    var kept = append(resized("lic_many", 10, 20));
    var other = append(resized("lic_other", 10, 30));
    show("lic_many", kept);
    show("lic_other", other);
    assertThat(row("lic_many").totalSeats()).isEqualTo(10);
    assertThat(row("lic_other").totalSeats()).isEqualTo(30);
    assertThat(letters.waiting(PROCESSOR)).isEqualTo(100_001);
    books.database().superuser().execute("delete from views.dead_letter_entry");
  }

  private static long waiting(ReadModels node) {
    return node.get(DeadLetters.class).waiting(PROCESSOR);
  }

  private static long append(ReadModels node, Object event) {
    return node.append(Given.ORIGIN, Given.NOW, event);
  }

  private static long append(Object... events) {
    return books.append(Given.ORIGIN, Given.NOW, events);
  }

  private static void show(String license, long position) {
    books.awaitShown(license, position);
  }

  private static TotalSeatsChanged resized(String license, int before, int after) {
    return new TotalSeatsChanged(license, Given.NOW, before, after);
  }

  private static LicenseView row(String license) {
    return row(books, license);
  }

  private static LicenseView row(ReadModels node, String license) {
    return node.get(LicenseQueries.class)
        .find(ACME, license, Moment.now(Given.NOW))
        .orElseThrow()
        .license();
  }

  /** So that it is not found, as if somebody had lost it. */
  private static void remove(String license) {
    change("update views.license set id = 'lost_%1$s' where id = '%1$s'", license);
  }

  private static void putBack(String license) {
    change("update views.license set id = '%1$s' where id = 'lost_%1$s'", license);
  }

  private static void change(String sql, String license) {
    assertThat(books.database().superuser().update(sql.formatted(license))).isEqualTo(1);
  }

  private static Differences differences(String id) {
    var replays = books.get(Replays.class);
    assertThat(replays.request(id, PROCESSOR, Mode.SELF_CHECK, null, "per_01")).isTrue();
    await()
        .atMost(ReadModels.PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> replays.find(id).orElseThrow().state().isFinal());
    return replays.find(id).orElseThrow().differences();
  }
}

package io.seatledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are built again while they are read and written. */
class ReplayTest {

  private static final int LICENSES = 500;
  private static final AtomicInteger IDS = new AtomicInteger();
  private static final Ending NOTHING = Ending.replaced(List.of());

  private static ReadModels books;
  private Replays replays;

  @BeforeAll
  static void start() {
    books = ReadModels.running();
    Estate.write(books, "old", LICENSES);
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @BeforeEach
  void find() {
    replays = books.get(Replays.class);
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(schemas()).containsExactly("views");
    assertThat(tokens()).containsExactly("licenses");
  }

  @Test
  void old_rows_are_read_until_the_new_ones_show_as_much() {
    change("update views.license set vendor = 'tampered'");
    var before = SeatCounter.seats(books);
    var after = before + 101 * Estate.SEATS;
    List<Replay> seen;
    try (var reader = new SeatCounter(books)) {
      var id = request(Mode.REBUILD);
      Estate.write(books, "meanwhile", 100);
      seen = watch(id);
      Estate.write(books, "after", 1);
      await().until(() -> reader.counted().getLast() == after);
      assertThat(reader.counted()).isSorted().first().isEqualTo(before);
    }
    assertThat(seen.getLast().state()).isEqualTo(State.DONE);
    assertThat(seen.getLast().percent()).isEqualTo(100);
    assertThat(seen).extracting(Replay::position).isSorted();
    assertThat(seen).extracting(Replay::percent).isSorted();
    assertThat(books.database().count("views.license where vendor = 'tampered'")).isZero();
  }

  @Test
  void who_reads_by_an_older_snapshot_finds_all_of_it() {
    var before = SeatCounter.seats(books);
    var id =
        SeatCounter.reading(
            books,
            () -> {
              var tried = CompletableFuture.supplyAsync(this::tried).join();
              assertThat(SeatCounter.count(books)).isEqualTo(before);
              return tried;
            });
    assertThat(end(id).state()).isEqualTo(State.DONE);
  }

  @Test
  void a_self_check_finds_nothing_but_what_was_altered() {
    change("update views.license set vendor = 'x' where id = 'lic_old1'");
    change("delete from views.assignment where id = 'asg_lic_old2_0'");
    change("update views.assignment set id = 'asg_new' where id = 'asg_lic_old3_0'");
    var found = end(request(Mode.SELF_CHECK)).differences();
    assertThat(found.count()).isEqualTo(4);
    assertThat(found.first())
        .containsExactlyInAnyOrder(
            new Difference("license", "lic_old1", "different"),
            new Difference("assignment", "asg_lic_old2_0", "missing"),
            new Difference("assignment", "asg_lic_old3_0", "missing"),
            new Difference("assignment", "asg_new", "unexpected"));

    end(request(Mode.REBUILD));
    var whole = end(request(Mode.SELF_CHECK));
    assertThat(whole.state()).isEqualTo(State.DONE);
    assertThat(whole.differences()).isEqualTo(Differences.NONE);
  }

  @Test
  void what_ended_with_its_license_is_built_beside_the_live_rows() {
    books.awaitShown(
        "lic_ended",
        books.append(
            Given.ORIGIN,
            Given.NOW,
            Given.created("lic_ended"),
            Given.assigned("lic_ended", "asg_ended_1", null),
            Given.assigned("lic_ended", "asg_ended_2", null),
            new AssignmentUsed("asg_ended_1", "lic_ended", Given.NOW),
            new LicenseDeleted("lic_ended", Given.NOW, 2)));
    assertThat(books.database().count("views.assignment where revoked_at is not null"))
        .isEqualTo(2);
    assertThat(end(request(Mode.SELF_CHECK)).differences()).isEqualTo(Differences.NONE);
  }

  @Test
  void what_a_node_leaves_another_takes_up_where_it_was() {
    var worker = books.get(ReplayWorker.class);
    worker.stop();
    try {
      var id = request(Mode.REBUILD);
      var table = books.get(ReplayTable.class);
      var replay = table.take("node_1").orElseThrow();
      assertThat(table.take("node_2")).isEmpty();
      books.get(Building.class).carryOut(replay, "node_1", () -> false);
      assertThat(schemas()).containsExactly("views", "views_next");

      change("update views.replay set seen_at = now() - interval '11 seconds'");
      var taken = table.take("node_2").orElseThrow();
      assertThat(taken.state()).isEqualTo(State.BUILDING);
      assertThat(table.report(id, "node_1", 1, 1, 1)).isEmpty();
      var next = books.get(NextSchema.class);
      assertThatThrownBy(() -> next.replace(replay, "node_1", _ -> NOTHING))
          .isInstanceOf(NotYet.class);
      table.leave(id, "node_2");
      worker.start();
      assertThat(end(id).state()).isEqualTo(State.DONE);
    } finally {
      worker.stop();
      worker.start();
    }
  }

  @Test
  void rows_that_lack_what_the_old_ones_show_are_not_read() {
    var worker = books.get(ReplayWorker.class);
    worker.stop();
    try {
      request(Mode.REBUILD);
      var replay = books.get(ReplayTable.class).take("node_1").orElseThrow();
      books.get(Building.class).carryOut(replay, "node_1", () -> false);
      letter("licenses_next", "lic_old1", 0, "evt_new");
      letter("licenses", "lic_old2", 0, "evt_later");
      letter("licenses_next", "lic_old2", 0, "evt_given_up");
      letter("licenses_next", "lic_old2", 1, "evt_later");
      letter("licenses", "lic_old3", 0, "evt_retried");
      letter("licenses", "lic_old3", 1, "evt_behind");
      letter("licenses_next", "lic_old3", 0, "evt_behind");
      var next = books.get(NextSchema.class);
      assertThatThrownBy(() -> next.replace(replay, "node_1", _ -> NOTHING))
          .isInstanceOf(Impossible.class)
          .hasMessageContaining("of 2 licenses");
      next.discard(replay, "node_1", Ending.failed("a test"));
      change("delete from views.dead_letter_entry where processing_group = 'licenses'");
      assertThat(books.database().count("views.dead_letter_entry")).isZero();
    } finally {
      worker.start();
    }
  }

  @Test
  void one_that_is_cancelled_changes_nothing() {
    var before = table();
    var id = request(Mode.REBUILD);
    assertThat(replays.request("rpl_z", "licenses", Mode.REBUILD, null, "per_01")).isFalse();
    assertThat(replays.unfinished("licenses").orElseThrow().id()).isEqualTo(id);
    assertThat(replays.cancel(id)).isTrue();

    assertThat(end(id).state()).isEqualTo(State.CANCELLED);
    assertThat(replays.cancel(id)).isFalse();
    assertThat(table()).isEqualTo(before);
  }

  @Test
  void a_schema_of_another_version_is_not_replaced() {
    change(
        "insert into views.schema_history select 999, '999', 'later', type, script, checksum,"
            + " installed_by, installed_on, execution_time, success from views.schema_history"
            + " where version = '1'");
    try {
      var replay = end(request(Mode.REBUILD));
      assertThat(replay.state()).isEqualTo(State.FAILED);
      assertThat(replay.failure()).contains("another version");
    } finally {
      change("delete from views.schema_history where installed_rank = 999");
    }
  }

  @Test
  void what_others_hold_for_a_while_is_tried_again() throws SQLException {
    var worker = books.get(ReplayWorker.class);
    worker.stop();
    request(Mode.SELF_CHECK);
    var replay = books.get(ReplayTable.class).take("node_1").orElseThrow();
    books.get(Building.class).carryOut(replay, "node_1", () -> false);
    var next = books.get(NextSchema.class);
    var ending = Ending.failed("a test");
    try (var vacuum = books.database().superuser().getDataSource().getConnection()) {
      vacuum.setAutoCommit(false);
      vacuum.createStatement().execute("lock views_next.license in share update exclusive mode");
      assertThatThrownBy(() -> next.discard(replay, "node_1", ending)).isInstanceOf(NotYet.class);
      vacuum.rollback();
      next.discard(replay, "node_1", ending);
    } finally {
      worker.start();
    }
  }

  @Test
  void a_long_comparison_is_not_believed_dead() {
    var worker = books.get(ReplayWorker.class);
    worker.stop();
    try {
      var id = request(Mode.SELF_CHECK);
      var table = books.get(ReplayTable.class);
      var replay = table.take("node_1").orElseThrow();
      var building = books.get(Building.class);
      var seen = "select seen_at > now() - interval '1 second' from views.replay where id = ?";
      change("update views.replay set seen_at = now() - interval '11 seconds'");
      try (var _ = building.reporting(replay, "node_1")) {
        await().until(() -> books.database().superuser().queryForObject(seen, Boolean.class, id));
        assertThat(table.take("node_2")).isEmpty();
      }
      books.get(NextSchema.class).discard(replay, "node_1", Ending.failed("a test"));
    } finally {
      worker.start();
    }
  }

  private String request(Mode mode) {
    var id = "rpl_" + IDS.incrementAndGet();
    assertThat(replays.request(id, ReadSide.LICENSES, mode, "a test", "per_01")).isTrue();
    return id;
  }

  /** One that was carried out, or was left to be tried again. */
  private String tried() {
    var id = request(Mode.REBUILD);
    var tried = "state = 'done' or state = 'building' and builder is null";
    var rows = "views.replay where id = '%s' and (%s)".formatted(id, tried);
    await().atMost(ReadModels.PATIENCE).until(() -> books.database().count(rows) == 1);
    return id;
  }

  private Replay end(String id) {
    return watch(id).getLast();
  }

  /** Every state it was seen in, to the last. */
  private List<Replay> watch(String id) {
    var seen = new ArrayList<Replay>();
    await()
        .atMost(ReadModels.PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              seen.add(replays.find(id).orElseThrow());
              return seen.getLast().state().isFinal();
            });
    await().until(() -> !schemas().contains("views_next"));
    return seen;
  }

  private static List<String> schemas() {
    return books
        .database()
        .superuser()
        .queryForList(
            "select nspname from pg_namespace where nspname like 'views%' order by 1",
            String.class);
  }

  private static List<String> tokens() {
    return books
        .database()
        .superuser()
        .queryForList("select distinct processor_name from views.token_entry", String.class);
  }

  private static void letter(String processor, String license, int place, String event) {
    change(
        """
        insert into views.dead_letter_entry
          (dead_letter_id, processing_group, sequence_identifier, sequence_index, message_type,
           event_identifier, time_stamp, payload_type, payload, enqueued_at)
        values (gen_random_uuid()::text, '%s', '%s', %d, 'event', '%s', 't', 'p', '', now())
        """
            .formatted(processor, license, place, event));
  }

  /** Tells whether it is the same table still. */
  private static String table() {
    return books
        .database()
        .superuser()
        .queryForObject("select 'views.license'::regclass::oid::text", String.class);
  }

  private static void change(String sql) {
    books.database().superuser().execute(sql);
  }
}

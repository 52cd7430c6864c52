package io.seatledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.processor.Boundary;
import io.seatledger.query.processor.Shadow;
import io.seatledger.query.progress.Positions;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are compared while one segment of the live processor is behind the other. */
class SegmentsApartTest {

  private static final int LICENSES = 300;
  private static final int MANY = 2_100;

  private static ReadModels books;
  private ReplayWorker worker;
  private Building building;
  private ReplayTable table;

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
  void hold() {
    worker = books.get(ReplayWorker.class);
    worker.stop();
    building = books.get(Building.class);
    table = books.get(ReplayTable.class);
    change("owner = 'nod_old', timestamp = '2999-01-01T00:00:00Z' where segment = 0");
  }

  @AfterEach
  void letGo() {
    change("owner = null where owner = 'nod_old'");
    worker.stop();
    worker.start();
  }

  @Test
  void what_was_passed_over_at_the_end_is_built_when_it_is_taken_up_again() throws SQLException {
    for (var i = 0; i < 9; i++) {
      write("lic_apart" + i);
    }
    request("rpl_again");
    building.carryOut(taken(), "node_1", () -> false);
    var replay = taken();
    try (var vacuum = books.database().superuser().getDataSource().getConnection()) {
      vacuum.setAutoCommit(false);
      vacuum.createStatement().execute("lock views_next.license in share update exclusive mode");
      assertThatThrownBy(() -> building.carryOut(replay, "node_1", () -> true))
          .isInstanceOf(NotYet.class);
      vacuum.rollback();
    }
    assertThat(differences(replay)).isEqualTo(Differences.NONE);
  }

  @Test
  void nothing_stands_still_before_they_are_near_each_other() {
    var id = IntStream.range(0, 2).mapToObj(i -> "lic_far" + i).filter(this::goesOn).findAny();
    writeMany(id.orElseThrow());
    request("rpl_far");
    var replay = taken();
    var rounds = new AtomicInteger(3);
    building.carryOut(replay, "node_1", () -> !hasCaughtUp() || rounds.decrementAndGet() > 0);
    assertThat(state(replay)).isEqualTo(State.BUILDING);
    assertThat(books.get(NextSchema.class).isMade(replay)).isTrue();
    assertThat(differences(replay)).isEqualTo(Differences.NONE);
  }

  private void write(String license) {
    var position = books.append(Given.ORIGIN, Given.NOW, Given.created(license));
    if (goesOn(license)) {
      books.awaitShown(license, position);
    }
  }

  private static void writeMany(String license) {
    var messages = new ArrayList<DomainEventMessage<?>>();
    messages.add(books.message(Given.created(license), Given.ORIGIN, Given.NOW));
    for (var i = 0; i < MANY; i++) {
      var seat = Given.assigned(license, "asg_far" + i, null);
      messages.add(books.message(seat, Given.ORIGIN, Given.NOW));
    }
    books.awaitShown(license, books.append(messages));
  }

  /** Whether it is in the segment that is not held. */
  private boolean goesOn(String license) {
    return books.get(Positions.class).of(ReadSide.LICENSES).keySet().stream()
        .anyMatch(segment -> segment.getSegmentId() == 1 && segment.matches((Object) license));
  }

  private boolean hasCaughtUp() {
    return slowest(Shadow.of(ReadSide.LICENSES)) == slowest(ReadSide.LICENSES);
  }

  private static long slowest(String processor) {
    return Boundary.first(books.get(Positions.class).of(processor).values());
  }

  private void request(String id) {
    assertThat(table.insert(id, ReadSide.LICENSES, Mode.SELF_CHECK, null, "per_01")).isTrue();
  }

  private Replay taken() {
    return table.take("node_1").orElseThrow();
  }

  /** What the worker finds when both segments are at the end. */
  private Differences differences(Replay replay) {
    change("owner = null where owner = 'nod_old'");
    await().atMost(ReadModels.PATIENCE).until(() -> slowest(ReadSide.LICENSES) == books.head());
    table.leave(replay.id(), "node_1");
    worker.start();
    await().atMost(ReadModels.PATIENCE).until(() -> state(replay).isFinal());
    return table.find(replay.id()).orElseThrow().differences();
  }

  private State state(Replay replay) {
    return table.find(replay.id()).orElseThrow().state();
  }

  private static void change(String token) {
    books.database().superuser().execute("update views.token_entry set " + token);
  }
}

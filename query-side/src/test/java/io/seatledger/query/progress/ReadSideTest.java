package io.seatledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadSideTest {

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
  void what_was_never_written_is_not_waited_for_longer_than_asked() {
    assertThat(books.get(ReadSide.class).await("lic_none", 1_000_000, Duration.ofMillis(300)))
        .isFalse();
  }

  @Test
  void a_node_that_owns_no_segment_hears_of_the_others() {
    var there = new Reached();
    try (var signals = anotherNode(there)) {
      signals.start();
      var position = books.append(Given.ORIGIN, Given.NOW, Given.created("lic_elsewhere"));
      assertThat(there.await("lic_elsewhere", position, ReadModels.PATIENCE)).isTrue();
      assertThat(
              books
                  .database()
                  .superuser()
                  .queryForList("select id from views.license", String.class))
          .contains("lic_elsewhere");
    }
  }

  @Test
  void a_node_that_starts_later_knows_from_the_tokens_what_was_shown_before() {
    var position = books.append(Given.ORIGIN, Given.NOW, Given.created("lic_before"));
    books.awaitShown("lic_before", position);
    var there = new Reached();
    try (var signals = anotherNode(there)) {
      signals.start();
      assertThat(there.await("lic_before", position, ReadModels.PATIENCE)).isTrue();
    }
  }

  @Test
  void a_node_that_asks_hears_of_segments_that_passed_over_the_events_of_others() {
    var there = new Reached();
    try (var signals = anotherNode(there)) {
      signals.start();
      var position = books.append(Given.ORIGIN, Given.NOW, Given.created("lic_asked"));
      var inquiry = books.get(Inquiry.class);
      await()
          .atMost(ReadModels.PATIENCE)
          .until(
              () -> {
                inquiry.ask();
                return new Frontier(there.positions()).everywhere() >= position;
              });
    }
  }

  @Test
  void all_is_shown_up_to_the_horizon_as_soon_as_the_segments_have_passed() {
    var horizon = books.get(Horizon.class);
    for (int i = 0; i < 5; i++) {
      var id = "lic_passed" + i;
      var position = books.append(Given.ORIGIN, Given.NOW, Given.created(id));
      assertThat(horizon.await(position, ReadModels.PATIENCE)).isTrue();
      books.awaitShown(id, position);
    }
    assertThat(horizon.await(books.head() + 1, Duration.ofMillis(50))).isFalse();
  }

  @Test
  void a_lost_connection_is_made_again_and_what_was_missed_is_learned() {
    books.awaitShown(
        "lic_lost1", books.append(Given.ORIGIN, Given.NOW, Given.created("lic_lost1")));
    await().atMost(ReadModels.PATIENCE).until(ReadSideTest::isCut);
    for (var id : new String[] {"lic_lost2", "lic_lost3"}) {
      books.awaitShown(id, books.append(Given.ORIGIN, Given.NOW, Given.created(id)));
    }
  }

  @Test
  void what_a_node_remembers_is_in_doubt_when_the_database_comes_back() {
    var local = books.get(LocalSegments.class);
    books.append(Given.ORIGIN, Given.NOW, Given.created("lic_doubted"));
    await().atMost(ReadModels.PATIENCE).until(() -> local.positions().size() == 2);
    local.lost();
    assertThat(local.positions()).isEmpty();
    local.connected();
    assertThat(local.positions()).isEmpty();
    await().atMost(ReadModels.PATIENCE).until(() -> local.positions().size() == 2);
  }

  /** Whether there was a connection that listened, asked meanwhile whether it lives, or not. */
  private static boolean isCut() {
    var cut =
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where query in ('listen seatledger_read', '') and datname = current_database()";
    return books.database().superuser().queryForList(cut, Boolean.class).contains(true);
  }

  private static DatabaseSignals anotherNode(Reached reached) {
    var progress =
        new LicensesProgress(reached, books.get(Positions.class), books.get(Inquiry.class));
    return new DatabaseSignals(
        books.database().as(TestDatabase.APPLICATION), Announcement.CHANNEL, progress);
  }
}

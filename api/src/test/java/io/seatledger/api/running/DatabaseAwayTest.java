package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is away while clients write and read: they are told, and nobody has to do anything.
 */
@BesideOthers
class DatabaseAwayTest {

  private static final Set<String> TOLD =
      Set.of("database_unavailable", "ledger_busy", "outcome_unknown", "read_side_behind");

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  /** What is done to a database, and undone. */
  private interface Step {
    void on(Cluster cluster) throws Exception;
  }

  @Test
  void it_is_down_and_then_stands_still_for_3_seconds() throws Exception {
    away(Cluster.shared(), Cluster::takeDatabase, Cluster::giveDatabaseBack, SHORT);
    away(Cluster.shared(), DatabaseAwayTest::stop, DatabaseAwayTest::goOn, SHORT);
  }

  @Test
  @Tag("extended")
  void it_is_down_for_30_seconds() throws Exception {
    try (var cluster = new Cluster(folder)) {
      away(cluster, Cluster::takeDatabase, Cluster::giveDatabaseBack, LONG);
    }
  }

  @Test
  @Tag("extended")
  void it_stands_still_for_30_seconds() throws Exception {
    try (var cluster = new Cluster(folder)) {
      away(cluster, DatabaseAwayTest::stop, DatabaseAwayTest::goOn, LONG);
    }
  }

  private static void stop(Cluster cluster) throws Exception {
    cluster.signalDatabase("-STOP");
  }

  private static void goOn(Cluster cluster) throws Exception {
    cluster.signalDatabase("-CONT");
  }

  private static void away(Cluster cluster, Step begin, Step end, Duration pause) throws Exception {
    var node = cluster.node(0);
    var writers = new Writers(8, () -> node.client("ten_away"));
    var readers = new Readers(4, node.client("ten_away"));
    try (writers;
        readers) {
      writers.awaitProgress(100);
      begin.on(cluster);
      await().pollDelay(pause).atMost(pause.plusMinutes(1)).until(() -> true);
      if (pause.equals(LONG)) {
        assertThat(node.isHealthy()).isFalse();
        assertThat(writers.refused()).isNotEmpty();
      }
      end.on(cluster);
      writers.awaitProgress(50);
    }
    assertTold(writers.refused(), writers.unanswered());
    assertTold(readers.refused(), readers.unanswered());
    assertWhole(cluster, writers);
    await().atMost(PATIENCE).until(node::isHealthy);
  }

  private static void assertTold(Iterable<Answer> refused, int unanswered) {
    assertThat(unanswered).isZero();
    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).describedAs(answer.body()).isEqualTo(503);
              assertThat(answer.code()).isIn(TOLD);
              assertThat(answer.header("Retry-After")).isNotEmpty();
            });
  }

  private static void assertWhole(Cluster cluster, Writers writers) {
    var books = cluster.books();
    books.assertDenseAndOrdered();
    assertThat(books.assigned())
        .extracting(row -> row.get("id"))
        .doesNotHaveDuplicates()
        .containsAll(writers.acknowledged().keySet());
    await().atMost(PATIENCE).until(books::areProjected);
  }
}

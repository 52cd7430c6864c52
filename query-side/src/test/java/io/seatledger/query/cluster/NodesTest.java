package io.seatledger.query.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.progress.ReadSide;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What any node tells of all. */
class NodesTest {

  /** After that a node is no longer named. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  private static ReadModels books;
  private static String me;

  @BeforeAll
  static void start() {
    books = ReadModels.running();
    me = books.get(ThisNode.class).id();
    books.awaitShown(
        "lic_first", books.append(Given.ORIGIN, Given.NOW, Given.created("lic_first")));
    await().atMost(ReadModels.PATIENCE).until(() -> books.get(Nodes.class).alive().size() == 1);
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @Test
  void every_node_knows_all_until_they_stop() {
    String other;
    try (var another = books.another()) {
      other = another.get(ThisNode.class).id();
      await().atMost(ReadModels.PATIENCE).until(() -> books.get(Nodes.class).alive().size() == 2);
      assertThat(another.get(Nodes.class).alive())
          .extracting(Node::id, Node::answering)
          .containsExactly(tuple(me, false), tuple(other, true));
    }
    assertThat(books.get(Nodes.class).alive()).extracting(Node::id).containsExactly(me);
  }

  @Test
  void how_long_a_node_was_not_heard_of_is_told_by_the_clock_that_saw_it() {
    assertThat(books.get(Nodes.class).alive())
        .extracting(Node::unheard)
        .allSatisfy(unheard -> assertThat(unheard).isBetween(Duration.ZERO, LONGEST_SILENCE));
  }

  @Test
  void what_a_silent_node_has_is_taken_from_it() {
    change(
        "insert into views.node values ('nod_silent', 'host', now(), now() - interval '6 s',"
            + " '{}')");
    change("update views.token_entry set owner = 'nod_silent', timestamp = '2999-01-01T00:00:00Z'");

    assertThat(books.get(Nodes.class).alive()).extracting(Node::id).containsExactly(me);
    await().atMost(ReadModels.PATIENCE).until(NodesTest::ownsAll);
    change("update views.node set seen_at = now() - interval '2 minutes' where id <> '" + me + "'");
    await()
        .atMost(ReadModels.PATIENCE)
        .until(() -> count("views.node where id = 'nod_silent'") == 0);
  }

  @Test
  void segments_pass_over_the_events_of_others_without_a_lag() {
    for (var i = 0; i < 9; i++) {
      books.append(Given.ORIGIN, Given.NOW, Given.created("lic_passed" + i));
    }
    await().atMost(ReadModels.PATIENCE).until(() -> status().lag() == 0);

    assertThat(status().head()).isEqualTo(books.head());
    assertThat(status().segments())
        .hasSize(2)
        .allSatisfy(
            segment -> {
              assertThat(segment.of()).isEqualTo(2);
              assertThat(segment.owner()).isEqualTo(me);
              assertThat(segment.position()).isEqualTo(books.head());
              assertThat(segment.percent()).isEqualTo(100);
              assertThat(segment.failure()).isNull();
            });
  }

  @Test
  void why_a_segment_fails_is_told_until_it_goes_on() {
    change("alter table views.license add constraint is_small check (total_seats < 1000)");
    var large = Given.created("lic_large", 1000, Given.TERM);
    var position = books.append(Given.ORIGIN, Given.NOW, large);
    try {
      await().atMost(ReadModels.PATIENCE).until(() -> failures().size() == 1);
      assertThat(failures().getFirst().message()).contains("is_small").doesNotContain("lic_large");
    } finally {
      change("alter table views.license drop constraint is_small");
    }
    books.awaitShown("lic_large", position);
    await().atMost(ReadModels.PATIENCE).until(() -> failures().isEmpty());
  }

  private static List<Failure> failures() {
    return status().segments().stream()
        .map(SegmentStatus::failure)
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean ownsAll() {
    return status().segments().stream().allMatch(segment -> me.equals(segment.owner()));
  }

  private static ProcessorStatus status() {
    return books.get(Processors.class).find(ReadSide.LICENSES).orElseThrow();
  }

  private static long count(String rows) {
    return books.database().count(rows);
  }

  private static void change(String sql) {
    books.database().superuser().execute(sql);
  }
}

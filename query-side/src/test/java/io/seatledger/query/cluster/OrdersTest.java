package io.seatledger.query.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.progress.ReadSide;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes, of which any is asked. */
class OrdersTest {

  private static ReadModels one;
  private static ReadModels other;
  private static List<String> both;

  @BeforeAll
  static void start() {
    one = ReadModels.running();
    for (var i = 0; i < 9; i++) {
      show("lic_old" + i);
    }
    other = one.another();
    both = List.of(one.get(ThisNode.class).id(), other.get(ThisNode.class).id());
    awaitBalance();
  }

  @AfterAll
  static void stop() {
    other.close();
    one.close();
  }

  @AfterEach
  void all_is_as_it_was() {
    awaitBalance();
    show("lic_after" + one.head());
  }

  @Test
  void a_paused_processor_stands_still_until_it_is_resumed() {
    place(Operation.PAUSE, null);
    await().atMost(ReadModels.PATIENCE).until(() -> owners().isEmpty());
    assertThat(status().paused()).isTrue();
    try (var late = one.another()) {
      var position = one.append(Given.ORIGIN, Given.NOW, Given.created("lic_late"));
      await().atMost(ReadModels.PATIENCE).until(() -> late.get(Nodes.class).alive().size() == 3);
      assertThat(status().lag()).isPositive();
      assertThat(owners()).isEmpty();
      assertThat(obstacle(Operation.SPLIT, null)).isEqualTo(Obstacle.PAUSED);

      place(Operation.RESUME, null);
      one.awaitShown("lic_late", position);
      assertThat(status().paused()).isFalse();
      await().atMost(ReadModels.PATIENCE).until(() -> owners().size() == 2);
    }
  }

  @Test
  void what_is_reset_on_one_node_is_filled_again_by_all() {
    tamper();

    place(Operation.RESET, null);
    assertThat(obstacle(Operation.RESET, null)).isEqualTo(Obstacle.IN_PROGRESS);
    awaitDone();
    await().atMost(ReadModels.PATIENCE).until(() -> status().percent() == 100);
    await().atMost(ReadModels.PATIENCE).until(() -> status().lag() == 0);

    assertThat(tampered()).isZero();
    assertThat(count("views.license where id like 'lic_old%'")).isEqualTo(9);
  }

  @Test
  void a_reset_waits_for_a_node_that_has_a_segment() {
    tamper();
    place(Operation.PAUSE, null);
    await().atMost(ReadModels.PATIENCE).until(() -> owners().isEmpty());
    change(
        "update views.token_entry set owner = 'nod_old', timestamp = '2999-01-01T00:00:00Z'"
            + " where segment = 1");

    place(Operation.RESET, null);
    place(Operation.RESUME, null);
    await().during(Duration.ofSeconds(2)).atMost(ReadModels.PATIENCE).until(() -> tampered() > 0);

    change("update views.token_entry set owner = null where segment = 1");
    await().atMost(ReadModels.PATIENCE).until(() -> tampered() == 0);
  }

  @Test
  void a_node_that_has_lost_its_segment_stores_no_token() {
    var tokens = other.get(TokenStore.class);
    place(Operation.PAUSE, null);
    await().atMost(ReadModels.PATIENCE).until(() -> owners().isEmpty());
    var transactions = other.get(TransactionManager.class);
    var old = transactions.fetchInTransaction(() -> tokens.fetchToken(ReadSide.LICENSES, 0));
    transactions.executeInTransaction(() -> tokens.releaseClaim(ReadSide.LICENSES, 0));

    assertThatThrownBy(
            () ->
                transactions.executeInTransaction(
                    () -> tokens.storeToken(old, ReadSide.LICENSES, 0)))
        .isInstanceOf(UnableToClaimTokenException.class);
    place(Operation.RESUME, null);
  }

  @Test
  void the_largest_segment_is_split_and_the_smallest_is_merged() {
    place(Operation.SPLIT, null);
    awaitDone();
    assertThat(sizes()).containsExactly(4, 2, 4);
    awaitBalance();
    show("lic_split");

    assertThat(obstacle(Operation.MERGE, 2)).isNull();
    assertThat(obstacle(Operation.MERGE, 1)).isEqualTo(Obstacle.NO_OTHER_HALF);
    assertThat(obstacle(Operation.MERGE, 9)).isEqualTo(Obstacle.NO_SEGMENT);
    place(Operation.MERGE, null);
    awaitDone();
    assertThat(sizes()).containsExactly(2, 2);
  }

  @Test
  void what_was_cut_before_its_node_died_is_not_cut_twice() {
    change(
        """
        insert into views.processor_order (processor, operation, segment, mask, requested_by,
                                           requested_at)
        values ('licenses', 'split', 0, 0, 'per_01', now())
        """);
    awaitDone();

    assertThat(sizes()).containsExactly(2, 2);
  }

  @Test
  void what_cannot_be_done_is_given_up() {
    change(
        """
        insert into views.processor_order (processor, operation, segment, mask, requested_by,
                                           requested_at)
        values ('licenses', 'merge', 0, 1, 'per_01', now() - interval '6 minutes')
        """);
    await()
        .atMost(ReadModels.PATIENCE)
        .until(() -> Objects.requireNonNull(status().order()).failure() != null);

    assertThat(sizes()).containsExactly(2, 2);
  }

  private static void place(Operation operation, Integer segment) {
    assertThat(
            other
                .get(Orders.class)
                .place(ReadSide.LICENSES, operation, segment, "a test", "per_01"))
        .isTrue();
  }

  private static Obstacle obstacle(Operation operation, Integer segment) {
    return one.get(Orders.class).obstacle(ReadSide.LICENSES, operation, segment).orElse(null);
  }

  private static void awaitDone() {
    await()
        .atMost(ReadModels.PATIENCE)
        .until(() -> Objects.requireNonNull(status().order()).finishedAt() != null);
    assertThat(Objects.requireNonNull(status().order()).failure()).isNull();
  }

  /** Each node has as many segments as the other, or one more. */
  private static void awaitBalance() {
    await()
        .atMost(ReadModels.PATIENCE)
        .until(
            () -> {
              var owners = owners();
              var ones = Collections.frequency(owners, both.getFirst());
              var others = Collections.frequency(owners, both.getLast());
              return ones + others == status().segments().size() && Math.abs(ones - others) <= 1;
            });
  }

  private static List<String> owners() {
    return status().segments().stream().map(SegmentStatus::owner).filter(Objects::nonNull).toList();
  }

  private static List<Integer> sizes() {
    return status().segments().stream().map(SegmentStatus::of).toList();
  }

  private static ProcessorStatus status() {
    return one.get(Processors.class).find(ReadSide.LICENSES).orElseThrow();
  }

  private static void show(String license) {
    one.awaitShown(license, one.append(Given.ORIGIN, Given.NOW, Given.created(license)));
  }

  private static void tamper() {
    change("update views.license set vendor = 'tampered' where id like 'lic_old%'");
    assertThat(tampered()).isEqualTo(9);
  }

  private static long tampered() {
    return count("views.license where vendor = 'tampered'");
  }

  private static long count(String rows) {
    return one.database().count(rows);
  }

  private static void change(String sql) {
    one.database().superuser().execute(sql);
  }
}

package io.seatledger.api.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.seatledger.command.ledger.LedgerCondition;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What was seen last counts for a while; who asks never waits. */
class WatchedTest {

  private static final LedgerCondition GOOD = condition(true, true);
  private static final Duration LONG = Duration.ofDays(1);

  private final AtomicLong nanos = new AtomicLong();
  private LedgerCondition real = GOOD;

  private final Watched<LedgerCondition> ledger =
      new Watched<>("ledger", () -> found(real), Duration.ofNanos(10), nanos::get);

  @Test
  void before_the_first_look_nothing_is_known() {
    assertThat(ledger.seen()).isEmpty();
    assertThat(ledger.value(LedgerCondition::head)).isNaN();
  }

  @Test
  void what_was_seen_grows_old() {
    ledger.look();
    nanos.set(10);
    assertThat(ledger.seen()).contains(GOOD);
    assertThat(ledger.value(LedgerCondition::head)).isEqualTo(7);
    nanos.set(11);
    assertThat(ledger.seen()).isEmpty();
    assertThat(ledger.value(LedgerCondition::head)).isNaN();
  }

  @Test
  void a_look_that_fails_is_known_at_once_and_the_next_one_helps() {
    ledger.look();
    real = null;
    ledger.look();
    assertThat(ledger.seen()).isEmpty();
    real = GOOD;
    ledger.look();
    assertThat(ledger.seen()).contains(GOOD);
  }

  @Test
  void health_is_what_was_seen() {
    assertThat(health()).containsExactly(Status.DOWN, Status.DOWN);
    ledger.look();
    assertThat(health()).containsExactly(Status.UP, Status.UP);
    see(condition(false, true));
    assertThat(health()).containsExactly(Status.UP, Status.DOWN);
    see(condition(true, false));
    assertThat(health()).containsExactly(Status.UP, Status.DOWN);
  }

  @Test
  void meters_say_nothing_while_nothing_is_seen_but_that_nothing_can_be_written() {
    var meters = new SimpleMeterRegistry();
    var quiet = new ReadSideCondition(2, 3, null);
    var readSide = new Watched<>("read side", () -> quiet, LONG, nanos::get);
    new WatchMeters(ledger, readSide).bindTo(meters);
    assertThat(meters.get("seatledger.nodes.alive").gauge().value()).isNaN();
    readSide.look();
    assertThat(meters.get("seatledger.nodes.alive").gauge().value()).isEqualTo(2);
    assertThat(meters.get("seatledger.dead.letters").gauge().value()).isEqualTo(3);
    assertThat(meters.get("seatledger.replay.running").gauge().value()).isZero();
    assertThat(meters.get("seatledger.replay.progress.ratio").gauge().value()).isNaN();
    assertThat(meters.get("seatledger.ledger.head").gauge().value()).isNaN();
    assertThat(meters.get("seatledger.ledger.writable").gauge().value()).isZero();
    ledger.look();
    assertThat(meters.get("seatledger.ledger.head").gauge().value()).isEqualTo(7);
    assertThat(meters.get("seatledger.ledger.writable").gauge().value()).isEqualTo(1);
    see(condition(false, true));
    assertThat(meters.get("seatledger.ledger.writable").gauge().value()).isZero();
  }

  @Test
  void one_that_does_not_answer_holds_up_no_other() throws Exception {
    var looks = new AtomicInteger();
    var hung = new CountDownLatch(1);
    var stuck =
        new Watched<>(
            "a", () -> looks.getAndIncrement() == 0 ? 0 : hang(hung), LONG, System::nanoTime);
    var seen = new AtomicInteger();
    var well = new Watched<>("b", seen::incrementAndGet, LONG, System::nanoTime);
    try (var watch = new Watch(List.of(stuck, well), Duration.ofMillis(1))) {
      watch.start();
      assertThat(stuck.seen()).contains(0);
      hung.await();
      var before = seen.get();
      await().until(() -> seen.get() > before + 2);
    }
  }

  @Test
  void an_error_does_not_end_the_watch() {
    var looks = new AtomicInteger();
    var broken = new Watched<>("a", () -> fail(looks.incrementAndGet()), LONG, System::nanoTime);
    try (var watch = new Watch(List.of(broken), Duration.ofMillis(1))) {
      watch.start();
      await().until(() -> looks.get() > 2);
    }
  }

  private static int fail(int look) {
    throw new LinkageError("Look %d cannot be taken".formatted(look));
  }

  private static int hang(CountDownLatch hung) {
    hung.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  private void see(LedgerCondition condition) {
    real = condition;
    ledger.look();
  }

  private List<Status> health() {
    return List.of(new DatabaseHealth(ledger).health(), new LedgerHealth(ledger).health()).stream()
        .map(Health::getStatus)
        .toList();
  }

  private static LedgerCondition found(LedgerCondition condition) {
    if (condition == null) {
      throw new IllegalStateException("The database is away");
    }
    return condition;
  }

  private static LedgerCondition condition(boolean writable, boolean open) {
    return new LedgerCondition(7, writable, open);
  }
}

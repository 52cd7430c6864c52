package io.seatledger.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.seatledger.query.cluster.ProcessorStatus;
import io.seatledger.query.cluster.SegmentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A processor is stuck if it has something to do, may do it and does not move. */
class ProcessorWatchTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration STUCK_AFTER = Duration.ofSeconds(60);

  private ProcessorStatus status;
  private long seconds;

  private final ProcessorWatch watch =
      new ProcessorWatch(
          () -> List.of(status),
          position -> Optional.of(NOW.minusSeconds(1_000 - position)),
          Clock.fixed(NOW, ZoneOffset.UTC),
          () -> Duration.ofSeconds(seconds).toNanos());

  @Test
  void one_at_the_end_of_the_ledger_is_never_stuck() {
    assertThat(after(0, running(100, 100, 100)).still()).isZero();
    assertThat(after(1_000, running(100, 100, 100)).still()).isZero();
    assertThat(after(1_000, running(100, 100, 100)).behind()).isZero();
  }

  @Test
  void one_that_does_not_move_while_events_wait_is() {
    after(0, running(100, 90, 100));
    assertThat(after(59, running(110, 90, 110)).still()).isEqualTo(Duration.ofSeconds(59));
    assertThat(health()).isEqualTo(Status.UP);
    after(61, running(500, 90, 500));
    assertThat(health()).isEqualTo(Status.DOWN);
    assertThat(after(62, running(500, 91, 500)).still()).isZero();
    assertThat(health()).isEqualTo(Status.UP);
  }

  @Test
  void the_time_begins_when_there_is_something_to_do() {
    after(0, running(100, 100));
    after(1_000, running(100, 100));
    assertThat(after(1_001, running(200, 100)).still()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void one_that_moves_is_slow_and_not_stuck() {
    for (var second = 0; second < 500; second += 50) {
      assertThat(after(second, running(100_000, second + 1)).still()).isZero();
    }
    assertThat(health()).isEqualTo(Status.UP);
  }

  @Test
  void one_that_is_paused_on_purpose_is_not_stuck_nor_abandoned() {
    after(0, paused(100, 90));
    var later = after(1_000, paused(900, 90));
    assertThat(later.still()).isZero();
    assertThat(later.withoutOwner()).isZero();
    assertThat(later.lag()).isEqualTo(810);
    assertThat(after(1_010, running(900, 90)).still()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void what_waits_is_counted_and_as_old_as_its_first_event() {
    var condition = after(0, running(100, 90, 95));
    assertThat(condition.segments()).isEqualTo(2);
    assertThat(condition.lag()).isEqualTo(10);
    assertThat(condition.behind()).isEqualTo(Duration.ofSeconds(910));
  }

  @Test
  void a_segment_without_owner_is_counted() {
    var owned = segment(0, "nod_1", 100, 100);
    status = new ProcessorStatus("licenses", false, 100, 100, List.of(owned, orphan()), null);
    assertThat(watch.get().getFirst().withoutOwner()).isEqualTo(1);
  }

  @Test
  void meters_tell_the_same() {
    status = running(100, 90);
    var watched = new Watched<>("processors", watch, Duration.ofDays(1), () -> 0L);
    var meters = new SimpleMeterRegistry();
    new ProcessorMeters("licenses", watched).bindTo(meters);
    assertThat(meters.get("seatledger.processor.lag.events").gauge().value()).isNaN();
    watched.look();
    assertThat(meters.get("seatledger.processor.lag.events").gauge().value()).isEqualTo(10);
    assertThat(meters.get("seatledger.processor.lag.seconds").gauge().value()).isEqualTo(910);
    assertThat(meters.get("seatledger.processor.segments").gauge().value()).isEqualTo(1);
  }

  private Status health() {
    var watched = new Watched<>("processors", watch, Duration.ofDays(1), () -> 0L);
    assertThat(new ProcessorsHealth(watched, STUCK_AFTER).health().getStatus())
        .isEqualTo(Status.DOWN);
    watched.look();
    return new ProcessorsHealth(watched, STUCK_AFTER).health().getStatus();
  }

  private ProcessorCondition after(long second, ProcessorStatus seen) {
    seconds = second;
    status = seen;
    return watch.get().getFirst();
  }

  private static ProcessorStatus running(long head, long... positions) {
    return status(false, head, positions);
  }

  private static ProcessorStatus paused(long head, long... positions) {
    return status(true, head, positions);
  }

  private static ProcessorStatus status(boolean paused, long head, long... positions) {
    var segments =
        IntStream.range(0, positions.length)
            .mapToObj(n -> segment(n, paused ? null : "nod_1", positions[n], head))
            .toList();
    return new ProcessorStatus("licenses", paused, head, 100, segments, null);
  }

  private static SegmentStatus orphan() {
    return segment(1, null, 100, 100);
  }

  private static SegmentStatus segment(int number, String owner, long position, long head) {
    return new SegmentStatus(
        number, 2, owner, position, Math.max(0, head - position), true, 100, null);
  }
}

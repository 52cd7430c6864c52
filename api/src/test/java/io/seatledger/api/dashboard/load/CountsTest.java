package io.seatledger.api.dashboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  private final MeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void a_node_that_does_nothing_has_zeros_and_no_latency() {
    var sample = look(10, 100).since(look(0, 100));

    assertThat(sample)
        .isEqualTo(new Sample(NOON.plusSeconds(10), 100, 7, 0, 0, null, null, null, Map.of()));
  }

  @Test
  void what_was_counted_before_does_not_count_again() {
    commands("done", 100, 900);
    refuse("no_seats_available", 5);
    commit(3, 3);
    var before = look(0, 100);

    commands("done", 30, 2);
    commands("refused", 10, 2);
    refuse("no_seats_available", 2);
    refuse("already_assigned", 1);
    commit(10, 20);
    var sample = look(10, 160).since(before);

    assertThat(sample.commandsPerSecond()).isEqualTo(4);
    assertThat(sample.eventsPerSecond()).isEqualTo(6);
    assertThat(sample.eventsPerCommit()).isEqualTo(15);
    assertThat(sample.refusals())
        .isEqualTo(Map.of("no_seats_available", 2L, "already_assigned", 1L));
  }

  @Test
  void latency_is_where_that_share_of_commands_ends() {
    var before = look(0, 0);
    commands("done", 50, 1);
    commands("done", 48, 9);
    commands("failed", 2, 99);
    var sample = look(10, 0).since(before);

    assertThat(sample.median()).isEqualTo(5);
    assertThat(sample.slowest()).isBetween(10.0, 100.0);
  }

  @Test
  void what_takes_longer_than_any_limit_takes_at_least_the_last() {
    var before = look(0, 0);
    commands("done", 1, 5_000);

    assertThat(look(1, 0).since(before).median()).isEqualTo(100);
  }

  @Test
  void a_look_after_an_outage_is_told_from_the_next_one() {
    var minute = Duration.ofMinutes(1);
    assertThat(look(60, 0).follows(look(0, 0), minute)).isTrue();
    assertThat(look(61, 0).follows(look(0, 0), minute)).isFalse();
  }

  private Counts look(long seconds, long head) {
    return Counts.of(meters, NOON.plusSeconds(seconds), head, 7);
  }

  private void commands(String outcome, int count, long millis) {
    var timer =
        Timer.builder("seatledger.command")
            .tag("outcome", outcome)
            .serviceLevelObjectives(
                Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(100))
            .register(meters);
    for (var i = 0; i < count; i++) {
      timer.record(Duration.ofMillis(millis));
    }
  }

  private void refuse(String reason, int count) {
    meters.counter("seatledger.refusals", "reason", reason).increment(count);
  }

  private void commit(int... events) {
    for (var count : events) {
      meters.summary("seatledger.ledger.batch.events").record(count);
    }
  }
}

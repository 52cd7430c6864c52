package io.seatledger.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuReadingTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void only_what_was_used_since_counts() {
    var used = reading(MINUTE.plus(SECOND), Map.of(1L, SECOND)).since(reading(MINUTE, Map.of()));

    assertThat(used).isEqualTo(new CpuTime(SECOND, SECOND));
  }

  @Test
  void a_process_that_ended_takes_nothing_from_the_others() {
    var before = reading(MINUTE, Map.of(1L, MINUTE, 2L, MINUTE));
    var after = reading(MINUTE, Map.of(2L, MINUTE.plus(SECOND)));

    assertThat(after.since(before).database()).isEqualTo(SECOND);
  }

  private static CpuReading reading(Duration service, Map<Long, Duration> database) {
    return new CpuReading(service, database);
  }
}

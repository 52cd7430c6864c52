package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.P50;
import static io.seatledger.bench.report.Metric.P99;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaitsTest {

  @Test
  void of_a_hundred_answers_one_may_be_slower_than_99_percent() {
    var waits = LongStream.rangeClosed(1, 100).map(n -> n * 1_000_000).boxed().toList();
    assertThat(Waits.sample(waits).values()).containsEntry(P50, 50.0).containsEntry(P99, 99.0);
  }

  @Test
  void of_a_few_answers_the_slowest_counts() {
    assertThat(Waits.sample(List.of(1_000_000L, 9_000_000L)).values())
        .containsEntry(P50, 1.0)
        .containsEntry(P99, 9.0);
  }
}

package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.P99;
import static io.seatledger.bench.report.Metric.THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Metric;
import io.seatledger.bench.report.Series;
import io.seatledger.bench.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaceTest {

  private static final Effort TWO_ROUNDS =
      new Effort(2, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ZERO, 1);

  private static final Map<Metric, Double> COLD = Map.of(THROUGHPUT, 1.0, P99, 9.0);

  private final List<String> turns = new ArrayList<>();

  @Test
  void all_warm_up_and_then_take_turns() {
    race();

    assertThat(turns).containsExactly("a 3", "b 3", "a 1", "b 1", "a 1", "b 1");
  }

  @Test
  void warm_up_is_not_measured() {
    assertThat(race().tables().getFirst().series())
        .containsExactly(new Series("a", List.of(10.0, 10.0)), new Series("b", List.of(5.0, 5.0)));
  }

  @Test
  void one_is_compared_with_the_other() {
    assertThat(race().ratio(THROUGHPUT, "a", "b")).isEqualTo(2);
  }

  @Test
  void only_what_was_measured_has_a_table() {
    assertThat(race().tables()).extracting(Table::metric).containsExactly(THROUGHPUT, P99);
  }

  private Race race() {
    var a = contender("a", Map.of(THROUGHPUT, 10.0, P99, 1.0));
    return Race.run("race", List.of(a, contender("b", Map.of(THROUGHPUT, 5.0))), TWO_ROUNDS);
  }

  private Contender contender(String name, Map<Metric, Double> values) {
    return new Contender(
        name,
        duration -> {
          turns.add(name + " " + duration.toSeconds());
          return new Sample(duration.equals(TWO_ROUNDS.warmUp()) ? COLD : values);
        });
  }
}

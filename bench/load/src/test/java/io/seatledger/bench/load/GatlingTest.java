package io.seatledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatlingTest {

  @Test
  void its_summary_is_read() {
    var said =
        """
        ---- Global Information ---------------|---Total---|-----OK----|----KO----
        > request count                        |    12,003 |    12,001 |         2
        > response time 50th percentile (ms)   |         6 |         6 |         -
        > response time 99th percentile (ms)   |     1,197 |     1,197 |         -
        """;

    assertThat(Gatling.load(said, Duration.ofSeconds(10)))
        .isEqualTo(new Load(10_000_000, Map.of(201, 12_001L), 2, 6_000, 1_197_000));
  }

  @Test
  void a_dash_is_none() {
    var said =
        """
        > request count                        |        60 |        60 |         -
        > response time 50th percentile (ms)   |         6 |         6 |         -
        > response time 99th percentile (ms)   |        97 |        97 |         -
        """;

    assertThat(Gatling.load(said, Duration.ofSeconds(3)).broken()).isZero();
  }

  @Test
  void the_answers_of_phases_are_those_the_simulation_prints() {
    var said =
        """
        Simulation AssignInPhases completed in 2 seconds
        [{"phase":"burst","status":503,"count":7,"p50":1,"p99":2}]
        """;

    assertThat(Gatling.answers(said)).containsExactly(new Answers("burst", 503, 7, 1, 2));
  }
}

package io.seatledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GatlingTest {

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

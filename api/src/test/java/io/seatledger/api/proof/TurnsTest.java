package io.seatledger.api.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns(Duration.ofMillis(1));

  @Test
  void two_go_at_once_and_a_third_is_told_to_try_again() {
    assertThat(turns.taken(() -> turns.taken(() -> "second"))).isEqualTo("second");
    assertThatThrownBy(() -> turns.taken(() -> turns.taken(() -> turns.taken(() -> "third"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("try again");
  }

  @Test
  void whoever_fails_gives_the_turn_back() {
    for (var attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> turns.taken(TurnsTest::fail)).hasMessage("failed");
    }
    assertThat(turns.taken(() -> "next")).isEqualTo("next");
  }

  private static String fail() {
    throw new IllegalStateException("failed");
  }
}

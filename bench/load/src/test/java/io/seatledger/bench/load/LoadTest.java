package io.seatledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void throughput_is_what_was_answered_in_a_second() {
    assertThat(new Load(2_000_000, Map.of(201, 500L), 0, 1, 2).valid(201).perSecond())
        .isEqualTo(250);
  }

  @Test
  void one_failed_answer_spoils_the_run() {
    refuses(new Load(1_000_000, Map.of(201, 500L, 503, 1L), 0, 1, 2));
  }

  @Test
  void one_broken_connection_spoils_the_run() {
    refuses(new Load(1_000_000, Map.of(201, 500L), 1, 1, 2));
  }

  @Test
  void a_run_without_answers_shows_nothing() {
    refuses(new Load(1_000_000, Map.of(), 0, 0, 0));
  }

  private static void refuses(Load load) {
    assertThatIllegalStateException()
        .isThrownBy(() -> load.valid(201))
        .withMessageContaining("Invalid run");
  }
}

package io.seatledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;

class ReachedTest {

  private final Reached reached = new Reached();

  @Test
  void what_is_heard_late_takes_nothing_back() {
    reached.move(Segment.ROOT_SEGMENT, 6);
    reached.move(Segment.ROOT_SEGMENT, 5);
    assertThat(reached.await("lic_1", 6, Duration.ZERO)).isTrue();
  }

  @Test
  void what_was_known_before_a_reset_is_not_known_after_it() {
    reached.move(Segment.ROOT_SEGMENT, 6);
    reached.forget();
    reached.move(Segment.ROOT_SEGMENT, 1);
    assertThat(reached.await("lic_1", 6, Duration.ZERO)).isFalse();
  }
}

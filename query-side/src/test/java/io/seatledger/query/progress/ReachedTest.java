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

  @Test
  void what_was_waited_for_in_vain_stands_still_until_it_moves() {
    var halves = Segment.ROOT_SEGMENT.split();
    var its = halves[0].matches((Object) "lic_1") ? halves[0] : halves[1];
    var others = its == halves[0] ? halves[1] : halves[0];
    reached.move(its, 1);
    reached.move(others, 1);
    assertThat(reached.standsStill("lic_1")).isFalse();
    assertThat(reached.await("lic_1", 2, Duration.ofMillis(1))).isFalse();
    reached.move(others, 9);
    assertThat(reached.standsStill("lic_1")).isTrue();
    reached.move(its.split()[its.split()[0].matches((Object) "lic_1") ? 0 : 1], 2);
    assertThat(reached.standsStill("lic_1")).isFalse();
  }

  @Test
  void who_does_not_wait_learns_nothing() {
    reached.await("lic_1", 2, Duration.ZERO);
    assertThat(reached.standsStill("lic_1")).isFalse();
  }
}

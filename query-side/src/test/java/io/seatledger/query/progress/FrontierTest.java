package io.seatledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;

class FrontierTest {

  private static final Segment LEFT = Segment.computeSegment(0, 0, 1);
  private static final Segment RIGHT = Segment.computeSegment(1, 0, 1);
  private static final Segment RIGHT_LOW = Segment.computeSegment(1, 0, 1, 3);
  private static final Segment RIGHT_HIGH = Segment.computeSegment(3, 0, 1, 3);

  @Test
  void it_is_as_far_as_the_last_of_all_segments() {
    var frontier = new Frontier(Map.of(LEFT, 7L, RIGHT, 9L));

    assertThat(frontier.everywhere()).isEqualTo(7);
    assertThat(frontier.anywhere()).isEqualTo(9);
  }

  @Test
  void a_segment_of_which_nothing_is_known_holds_it_at_the_beginning() {
    assertThat(new Frontier(Map.of(LEFT, 7L)).everywhere()).isZero();
    assertThat(new Frontier(Map.of()).everywhere()).isZero();
  }

  @Test
  void what_was_known_of_a_segment_before_it_was_split_stays_true() {
    var split = Map.of(LEFT, 9L, RIGHT, 5L, RIGHT_HIGH, 8L);

    assertThat(new Frontier(split).everywhere()).isEqualTo(5);
    assertThat(Frontier.of(split, Map.of(RIGHT_LOW, 6L)).everywhere()).isEqualTo(6);
  }
}

package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private final Places places = new Places(16);

  @Test
  void a_rush_fills_all_places() {
    assertThat(entered(16)).isEqualTo(16);
  }

  @Test
  void each_who_is_turned_away_leaves_one_place_less() {
    entered(16 + 6);
    leave(3);
    assertThat(entered(3)).isZero();
  }

  @Test
  void a_quarter_is_always_left_and_who_is_served_gives_one_more() {
    entered(16 + 100);
    leave(7);
    assertThat(entered(7)).isEqualTo(2);
  }

  @Test
  void when_few_come_all_places_are_given_again() {
    entered(16 + 100);
    leave(16);
    for (int visitor = 0; visitor < 12; visitor++) {
      entered(1);
      leave(1);
    }
    assertThat(entered(16)).isEqualTo(16);
  }

  private int entered(int asking) {
    return (int) IntStream.range(0, asking).filter(_ -> places.enter()).count();
  }

  private void leave(int leaving) {
    IntStream.range(0, leaving).forEach(_ -> places.leave());
  }
}

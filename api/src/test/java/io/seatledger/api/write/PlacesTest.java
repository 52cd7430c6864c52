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
  void after_one_too_many_a_quarter_is_given() {
    entered(17);
    leave(12);
    assertThat(entered(1)).isZero();
    leave(1);
    assertThat(entered(2)).isEqualTo(1);
  }

  @Test
  void when_half_of_the_quarter_is_free_all_are_given_again() {
    entered(17);
    leave(14);
    assertThat(entered(15)).isEqualTo(14);
  }

  @Test
  void nobody_is_turned_away_who_comes_when_others_have_left() {
    for (int round = 0; round < 3; round++) {
      assertThat(entered(16)).isEqualTo(16);
      leave(16);
    }
  }

  private int entered(int asking) {
    return (int) IntStream.range(0, asking).filter(_ -> places.enter()).count();
  }

  private void leave(int leaving) {
    IntStream.range(0, leaving).forEach(_ -> places.leave());
  }
}

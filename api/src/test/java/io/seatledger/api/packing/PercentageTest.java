package io.seatledger.api.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentageTest {

  @Test
  void each_percent_is_told_once_up_to_the_end() {
    assertThat(told(1_000)).isEqualTo(IntStream.rangeClosed(1, 95).boxed().toList());
    assertThat(told(2)).containsExactly(47, 95);
    assertThat(told(0)).isEmpty();
  }

  private static List<Integer> told(int whole) {
    var told = new ArrayList<Integer>();
    var percentage = new Percentage(whole, 95);
    for (var done = 1; done <= whole; done++) {
      percentage.at(done, told::add);
    }
    return told;
  }
}

package io.seatledger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

  @Test
  void the_median_is_the_value_in_the_middle_in_whatever_order() {
    assertThat(new Series("a", List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
  }

  @Test
  void the_median_of_an_even_number_lies_between_two() {
    assertThat(new Series("a", List.of(8.0, 1.0, 4.0, 2.0)).median()).isEqualTo(3);
  }

  @Test
  void the_least_and_the_most_are_kept() {
    var series = new Series("a", List.of(9.0, 1.0, 4.0));

    assertThat(series.min()).isEqualTo(1);
    assertThat(series.max()).isEqualTo(9);
  }

  @Test
  void nothing_measured_is_no_series() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Series("a", List.of()));
  }
}

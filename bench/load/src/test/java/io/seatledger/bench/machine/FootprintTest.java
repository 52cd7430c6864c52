package io.seatledger.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class FootprintTest {

  @Test
  void the_heap_is_the_bytes_of_all_objects() {
    var histogram =
        """
        4711:
         num     #instances         #bytes  class name (module)
        -------------------------------------------------------
           1:        126545       11234560  [B (java.base@25.0.3)
        Total        901234       54321098
        """;

    assertThat(Footprint.live(histogram)).isEqualTo(54_321_098);
  }

  @Test
  void what_is_no_histogram_is_told() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Footprint.live("4711: no such process"))
        .withMessageContaining("no such process");
  }
}

package io.seatledger.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusynessTest {

  @Test
  void what_was_neither_idle_nor_waiting_was_used() {
    var before = Busyness.of("cpu  100 0 100 700 100 0 0 0 0 0");
    var after = Busyness.of("cpu  150 0 100 740 110 0 0 0 0 0");

    assertThat(after.since(before)).isEqualTo(0.5);
  }

  @Test
  void the_kernel_tells_it() {
    assertThat(Busyness.now().total()).isPositive();
  }
}

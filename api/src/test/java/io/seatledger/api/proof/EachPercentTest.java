package io.seatledger.api.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EachPercentTest {

  private final List<Long> told = new ArrayList<>();

  @Test
  void a_long_way_is_told_a_hundred_times_to_its_end() {
    go(1, LongStream.rangeClosed(1, 100_000).toArray());
    assertThat(told).hasSize(101).startsWith(1L).endsWith(100_000L);
  }

  @Test
  void a_short_one_is_told_with_every_step() {
    go(41, 42, 50);
    assertThat(told).containsExactly(42L, 50L);
  }

  @Test
  void one_that_ends_where_it_begins_is_told_once() {
    go(7, 7);
    assertThat(told).containsExactly(7L);
  }

  private void go(long from, long... positions) {
    var watcher = new EachPercent(from, (_, position, _) -> told.add(position));
    for (var position : positions) {
      watcher.at(1, position, positions[positions.length - 1]);
    }
  }
}

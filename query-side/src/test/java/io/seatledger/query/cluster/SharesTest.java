package io.seatledger.query.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void no_node_has_two_more_than_another_and_none_is_left() {
    assertThat(shares(4, 1)).containsExactly(4);
    assertThat(shares(4, 2)).containsExactly(2, 2);
    assertThat(shares(4, 3)).containsExactly(2, 1, 1);
    assertThat(shares(5, 2)).containsExactly(3, 2);
    assertThat(shares(1, 3)).containsExactly(1, 0, 0);
  }

  private static List<Integer> shares(int segments, int nodes) {
    return IntStream.range(0, nodes)
        .mapToObj(older -> Shares.share(segments, nodes - 1, older))
        .toList();
  }
}

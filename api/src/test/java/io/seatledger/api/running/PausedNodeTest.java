package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A node that stands still for a while, and then ends, neither stops the other nor loses or misses
 * an event.
 */
@BesideOthers
class PausedNodeTest {

  @Test
  void a_node_is_paused_for_3_seconds_while_both_write() throws Exception {
    pause(Duration.ofSeconds(3));
  }

  @Test
  @Tag("extended")
  void a_node_is_paused_for_90_seconds_while_both_write() throws Exception {
    pause(Duration.ofSeconds(90));
  }

  private void pause(Duration pause) throws Exception {
    var cluster = Cluster.shared();
    var going = cluster.node(0);
    var paused = cluster.node(1);
    var one = new Writers(8, () -> going.client("ten_paused"));
    var other = new Writers(8, () -> paused.client("ten_paused"));
    try (one;
        other) {
      one.awaitProgress(100);
      other.awaitProgress(100);
      paused.pause();
      var before = one.acknowledged().size();
      await().pollDelay(pause).atMost(pause.plusMinutes(1)).until(() -> true);
      assertThat(one.acknowledged().size()).isGreaterThan(before);
      paused.resume();
      other.awaitProgress(50);
      cluster.stop(1); // in order, with requests under way
      one.awaitProgress(50);
    }
    var acknowledged = new HashMap<>(one.acknowledged());
    acknowledged.putAll(other.acknowledged());
    Rebuild.assertWhole(cluster, acknowledged);
  }
}

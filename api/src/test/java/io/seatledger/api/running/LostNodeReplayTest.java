package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Very many events are built again while others read and write, and a node is lost meanwhile. */
@Tag("extended")
class LostNodeReplayTest {

  private static final Logger LOG = LoggerFactory.getLogger(LostNodeReplayTest.class);
  private static final String TENANT = "ten_replayed";
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int SEATS = 4_999;

  @TempDir Path folder;

  private final List<Integer> refused = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> counted = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger written = new AtomicInteger();
  private volatile boolean closed;

  @Test
  void another_node_goes_on_with_100_000_events() throws Exception {
    replay(20);
  }

  @Test
  void another_node_goes_on_with_1_000_000_events() throws Exception {
    replay(200);
  }

  private void replay(int licenses) throws Exception {
    try (var cluster = new Cluster(folder)) {
      write(cluster, licenses);
      var nodes = List.of(cluster.node(0), cluster.node(1));
      // Asking reads the whole ledger.
      await()
          .pollInterval(Duration.ofSeconds(5))
          .atMost(PATIENCE)
          .until(cluster.books()::areProjected);
      var replay = new Replaying(nodes.getFirst().operator()).ask("rebuild");
      await().atMost(PATIENCE).until(() -> nodes.stream().anyMatch(node -> builds(node, replay)));
      var going = nodes.stream().filter(node -> !builds(node, replay)).findFirst().orElseThrow();
      var lost = nodes.stream().filter(node -> builds(node, replay)).findFirst().orElseThrow();

      var operator = new Replaying(going.operator());
      var client = going.client(TENANT);
      var reader = Thread.ofVirtual().start(() -> readOn(client));
      await().atMost(PATIENCE).until(() -> !counted.isEmpty());
      var writer = Thread.ofVirtual().start(() -> writeOn(client));
      await().atMost(PATIENCE).until(() -> operator.percent(replay) >= 20);
      var before = operator.find(replay);
      lost.kill();
      LOG.info("Killed at {}", before.body());
      var percents = operator.watch(replay);
      LOG.info("Rebuilt: {}", operator.find(replay).body());
      closed = true;
      writer.join();
      reader.join();

      assertThat(before.text("state")).isEqualTo("building");
      assertThat(percents).isSorted().last().isEqualTo(100);
      assertThat(percents.getFirst()).isGreaterThanOrEqualTo(before.json().get("percent").asInt());
      assertThat(refused).isEmpty();
      assertThat(written.get()).isPositive();
      assertThat(counted).isSorted().first().isEqualTo((long) licenses * SEATS);

      var found = operator.assertNoDifferences();
      LOG.info("{} written, {} read, checked: {}", written, counted.size(), found.body());
      // Asking reads the whole ledger.
      await()
          .pollInterval(Duration.ofSeconds(5))
          .atMost(PATIENCE)
          .until(cluster.books()::areProjected);
    }
  }

  private static boolean builds(ServiceProcess node, String replay) {
    return node.log().contains("Building replay " + replay);
  }

  private static void write(Cluster cluster, int licenses) throws IOException {
    cluster.node(0); // makes the schemas
    cluster.stop(0);
    try (var ledger = cluster.books().ledger()) {
      for (var license = 0; license < licenses; license++) {
        new BulkLicense(TENANT).writeInto(ledger, SEATS);
      }
    }
  }

  private void writeOn(ApiClient client) {
    try {
      var license = client.createLicense(1_000_000);
      while (!closed) {
        var answer = client.assign(license, "per_" + written.incrementAndGet());
        if (answer.status() != 201) {
          refused.add(answer.status());
        }
      }
    } catch (IOException e) {
      refused.add(0);
    }
  }

  private void readOn(ApiClient client) {
    try {
      while (!closed) {
        var seats = client.get("/licenses/compliance").json().get("total").get("used_seats");
        counted.add(seats.asLong());
      }
    } catch (IOException e) {
      counted.add(-1L);
    }
  }
}

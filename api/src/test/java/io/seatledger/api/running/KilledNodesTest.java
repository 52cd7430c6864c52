package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nodes join and are killed one after another while others write. */
@Tag("extended")
class KilledNodesTest {

  private static final Logger LOG = LoggerFactory.getLogger(KilledNodesTest.class);
  private static final int ROUNDS = 20;

  @TempDir Path folder;

  @Test
  void nothing_is_missed_or_doubled_by_20_joins_and_kills() throws Exception {
    try (var cluster = new Cluster(folder)) {
      var going = new AtomicReference<>(cluster.node(0));
      var writers = new Writers(8, () -> going.get().client("ten_killed"));
      try (writers) {
        for (var round = 1; round <= ROUNDS; round++) {
          join(cluster, round, going);
          kill(cluster, round, going);
        }
      }
      LOG.info("{} seats acknowledged", writers.acknowledged().size());
      assertThat(writers.acknowledged()).isNotEmpty();
      Rebuild.assertWhole(cluster, writers.acknowledged());
    }
  }

  /** The one that joins has its share before the writers go to it. */
  private static void join(Cluster cluster, int round, AtomicReference<ServiceProcess> going)
      throws Exception {
    var old = going.get();
    var joins = cluster.node(round % 2);
    var before = System.nanoTime();
    Segments.awaitShared(joins, List.of(Segments.id(old), Segments.id(joins)));
    LOG.info("Round {}: shared after {} ms", round, millisSince(before));
    going.set(joins);
  }

  private static void kill(Cluster cluster, int round, AtomicReference<ServiceProcess> going)
      throws Exception {
    cluster.node((round + 1) % 2).kill();
    var before = System.nanoTime();
    Segments.awaitShared(going.get(), List.of(Segments.id(going.get())));
    LOG.info("Round {}: taken over after {} ms", round, millisSince(before));
    cluster.stop((round + 1) % 2);
  }

  private static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }
}

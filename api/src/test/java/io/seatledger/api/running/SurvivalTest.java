package io.seatledger.api.running;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing acknowledged is lost or doubled when the service or its PostgreSQL is killed. */
@BesideOthers
class SurvivalTest {

  /** How much is written between two kills, at least. */
  private static final int PROGRESS = 100;

  @TempDir Path folder;

  private final AtomicReference<ServiceProcess> service = new AtomicReference<>();

  @Test
  void acknowledged_writes_survive_a_kill_of_the_service_and_one_of_postgresql() throws Exception {
    survive(1, 8);
  }

  @Test
  @Tag("extended")
  void acknowledged_writes_survive_ten_kills_of_each_under_32_writers() throws Exception {
    survive(10, 32);
  }

  private void survive(int kills, int count) throws Exception {
    service.set(ServiceProcess.start(folder, Map.of()));
    var writers = new Writers(count, () -> service.get().client("ten_survivor"));
    try (writers) {
      for (var kill = 0; kill < kills; kill++) {
        awaitProgress(writers);
        service.get().kill();
        service.set(ServiceProcess.start(folder, Map.of()));
        awaitProgress(writers);
        ServiceProcess.signal("-KILL", postmaster());
      }
      awaitProgress(writers);
    }
    service.get().close();
    try (var cluster = new Cluster(folder)) {
      Rebuild.assertWhole(cluster, writers.acknowledged());
    }
  }

  private static void awaitProgress(Writers writers) {
    var before = writers.acknowledged().size();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> writers.acknowledged().size() >= before + PROGRESS);
  }

  private long postmaster() throws Exception {
    var file = folder.resolve("data/postgres/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }
}

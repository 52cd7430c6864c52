package io.seatledger.api.running;

import io.seatledger.api.embedded.Unpacked;
import java.nio.file.Path;
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
    Unpacked.into(folder.resolve("data"));
    service.set(ServiceProcess.start(folder, Map.of()));
    var writers = new Writers(count, () -> service.get().client("ten_survivor"));
    try (writers) {
      for (var kill = 0; kill < kills; kill++) {
        writers.awaitProgress(PROGRESS);
        service.get().kill();
        service.set(ServiceProcess.start(folder, Map.of()));
        writers.awaitProgress(PROGRESS);
        ServiceProcess.signal("-KILL", Cluster.postmaster(folder));
      }
      writers.awaitProgress(PROGRESS);
    }
    try (var survivor = service.get()) {
      Rebuild.assertWhole(Books.in(folder), survivor, writers.acknowledged());
    }
  }
}

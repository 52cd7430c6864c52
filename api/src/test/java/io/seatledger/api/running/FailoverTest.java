package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The primary is lost under load and its synchronous standby takes over. */
@BesideOthers
@Tag("extended")
class FailoverTest {

  private static final String STANDBY = "standby";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_and_nobody_tells_the_service() throws Exception {
    try (var primary = new Cluster(folder);
        var standby = CopiedServer.of(primary, folder.resolve(STANDBY))) {
      standby.follow(STANDBY);
      primary.awaitSynchronous(STANDBY);
      var settings = new HashMap<>(primary.settings());
      settings.put("spring.datasource.url", either(primary, standby));
      try (var service = ServiceProcess.start(folder, settings)) {
        var writers = new Writers(8, () -> service.client("ten_failover"));
        try (writers) {
          writers.awaitProgress(200);
          primary.takeDatabase();
          standby.promote();
          writers.awaitProgress(100);
        }
        assertThat(writers.refused())
            .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(503));
        assertWhole(standby.books(), writers);
      }
    }
  }

  private static String either(Cluster primary, CopiedServer standby) {
    return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/seatledger?targetServerType=primary"
        .formatted(primary.port(), standby.port());
  }

  private static void assertWhole(Books books, Writers writers) {
    books.assertDenseAndOrdered();
    books.assertChained();
    assertThat(books.assigned())
        .extracting(row -> row.get("id"))
        .doesNotHaveDuplicates()
        .containsAll(writers.acknowledged().keySet());
    await().atMost(PATIENCE).until(books::areProjected);
  }
}

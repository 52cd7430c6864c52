package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that a killed service left half-made is made by itself when it is back. */
@Tag("extended")
class KilledPackTest {

  @TempDir Path folder;

  @Test
  void a_pack_survives_a_kill_in_the_middle() throws Exception {
    String pack;
    Instant killed;
    try (var service = ServiceProcess.start(folder, Map.of())) {
      var auditor = service.client("ten_auditor");
      auditor.assign(auditor.createLicense(5), "per_01");
      // Of this very moment: it is not settled for a while, so that the kill meets it at work.
      var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
      var order = auditor.post("/audit-packs", "{\"as_of\": \"%s\"}".formatted(now));
      pack = "/audit-packs/" + order.text("id");
      await().until(() -> state(auditor, pack).equals("building"));
      service.kill();
      killed = Instant.now();
    }
    try (var service = ServiceProcess.start(folder, Map.of())) {
      var auditor = service.client("ten_auditor");
      await().atMost(Duration.ofMinutes(3)).until(() -> state(auditor, pack).equals("ready"));
      var made = auditor.get(pack);
      assertThat(made.text("content_hash")).hasSize(64);
      assertThat(Instant.parse(made.text("made_at"))).isAfter(killed);
    }
  }

  private static String state(ApiClient auditor, String pack) throws IOException {
    return auditor.get(pack).text("state");
  }
}

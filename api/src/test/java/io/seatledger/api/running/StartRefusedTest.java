package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not in order ends the start, with one sentence that says so. */
class StartRefusedTest {

  @TempDir Path folder;

  @Test
  void a_database_that_cannot_be_reached() throws Exception {
    assertRefused(
        Map.of("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/nowhere"),
        "The database at jdbc:postgresql://127.0.0.1:1/nowhere cannot be reached");
  }

  @Test
  void a_serializer_that_events_and_tokens_are_not_written_with() throws Exception {
    var settings = new HashMap<>(Cluster.shared().settings());
    settings.put("axon.serializer.general", "java");
    assertRefused(settings, "With JavaSerializer, ");
  }

  @Test
  void a_schema_or_a_head_that_is_not_what_was_left() throws Exception {
    try (var cluster = new Cluster(folder)) {
      cluster.node(0).client("ten_start").createLicense(1);
      cluster.stop(0);
      var books = cluster.books();
      books.change("update ledger.head set position = 0");
      assertRefused(
          cluster.settings(), "The ledger's head stands at position 0 and its last event is at 1.");
      books.change("update ledger.head set position = 1");
      books.change("update ledger.flyway_schema_history set checksum = 1 where version = '1'");
      assertRefused(cluster.settings(), "The database's schema is not what this version expects");
    }
  }

  private void assertRefused(Map<String, String> settings, String sentence) throws Exception {
    try (var service = ServiceProcess.launch(folder, settings)) {
      assertThat(service.exitCode()).isNotZero();
      assertThat(service.log()).contains("Description:\n\n" + sentence).doesNotContain("\tat ");
    }
  }
}

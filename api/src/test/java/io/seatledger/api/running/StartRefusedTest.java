package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.Seatledger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is not in order ends the start, with one sentence that says so. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated // others would be heard, too
class StartRefusedTest {

  @TempDir Path folder;

  @Test
  void a_database_that_cannot_be_reached_is_waited_for_and_then_ends_the_process()
      throws Exception {
    var nowhere =
        Map.of(
            "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/nowhere?password=secret",
            "spring.datasource.username", "nobody",
            "seatledger.database-patience", "1s");
    try (var service = ServiceProcess.launch(folder, nowhere)) {
      assertThat(service.exitCode()).isNotZero();
      assertThat(service.log())
          .contains(
              described("The database at jdbc:postgresql://127.0.0.1:1/nowhere cannot be reached"))
          .contains("Waiting for the database at jdbc:postgresql://127.0.0.1:1/nowhere: ")
          .doesNotContain("secret", "\tat ");
    }
  }

  @Test
  void a_serializer_a_head_or_a_schema_that_is_not_what_was_left(CapturedOutput output) {
    try (var cluster = new Cluster(folder)) {
      var settings = new HashMap<>(cluster.settings());
      settings.put("axon.serializer.general", "java");
      assertRefused(settings, output, "With JavaSerializer, ");

      var books = cluster.books();
      try (var ledger = books.ledger()) {
        new BulkLicense("ten_start").writeInto(ledger, 0);
      }
      books.change("update ledger.head set position = 0");
      assertRefused(
          cluster.settings(),
          output,
          "The ledger's head stands at position 0 and its last event is at 1.");
      books.change("update ledger.head set position = 1");
      books.change("update ledger.flyway_schema_history set checksum = 1 where version = '1'");
      assertRefused(
          cluster.settings(), output, "The database's schema is not what this version expects");
    }
  }

  private static void assertRefused(
      Map<String, String> settings, CapturedOutput output, String sentence) {
    var before = output.length();
    assertThatThrownBy(() -> SpringApplication.run(Seatledger.class, arguments(settings)))
        .isNotNull();
    assertThat(output.subSequence(before, output.length()).toString())
        .contains(described(sentence))
        .doesNotContain("\tat ");
  }

  private static String[] arguments(Map<String, String> settings) {
    var all = new HashMap<>(ServiceProcess.withSecret(settings));
    all.put("server.port", "0");
    return all.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  private static String described(String sentence) {
    return "Description:\n\n" + sentence;
  }
}

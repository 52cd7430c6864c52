package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The story that the README tells comes true in a shell. */
@BesideOthers
class ReadmeStoryTest {

  private static final Pattern SHELL_BLOCK = Pattern.compile("(?s)\n```sh\n(.*?)\n```");
  private static final Map<String, String> AS_README_SAYS =
      Map.of("SEATLEDGER_DEMO_CLIENTSECRET", "try-it-out");

  @TempDir Path folder;

  @Test
  void its_last_shell_block_runs_as_it_is_printed() throws Exception {
    var story = story();
    assertThat(story).contains("http://localhost:8080/");
    List<JsonNode> answers;
    try (var service = ServiceProcess.startPlain(folder, AS_README_SAYS)) {
      answers = run(story.replace("localhost:8080", "localhost:" + service.port()));
    }
    assertThat(answers).hasSize(10);
    assertText(answers.get(0), "assignee_type", "Group");
    assertText(answers.get(0), "status", "active");
    assertText(answers.get(1), "code", "no_seats_available");
    assertNumber(answers.get(1), "used_seats", 2);
    assertText(answers.get(2), "status", "revoked");
    assertText(answers.get(2), "assignee_id", "per_01");
    assertText(answers.get(2), "revoke_reason", "left the team");
    assertText(answers.get(3), "compliance_status", "over_allocated");
    assertNumber(answers.get(3), "available_seats", -1);
    assertNumber(answers.get(4), "total", 0);
    assertNumber(answers.get(4), "used", 1);
    assertNumber(answers.get(4), "refused", 1);
    assertNumber(answers.get(5).path("total"), "licenses", 1);
    assertText(answers.get(5).path("by_compliance_status").path(0), "key", "over_allocated");
    assertText(answers.get(6), "compliance_status", "compliant");
    assertNumber(answers.get(6), "total_seats", 2);
    assertText(answers.get(7).path("fields").path(0), "field", "total_seats");
    assertThat(answers.get(8).path("data").isEmpty()).isTrue();
    assertThat(answers.get(9).path("ok").booleanValue()).isTrue();
  }

  private static String story() throws IOException {
    return SHELL_BLOCK
        .matcher(Files.readString(Path.of("..", "README.md")))
        .results()
        .map(block -> block.group(1))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /** What the script printed, one answer a line. */
  private List<JsonNode> run(String script) throws Exception {
    var errors = folder.resolve("story.err");
    var shell =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    shell.getOutputStream().close();
    var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(shell.exitValue()).as(printed).isZero();
    assertThat(errors).isEmptyFile();
    return printed.lines().map(ApiClient.JSON::readTree).toList();
  }

  private static void assertText(JsonNode answer, String field, String value) {
    assertThat(answer.path(field).asString()).as("%s", answer).isEqualTo(value);
  }

  private static void assertNumber(JsonNode answer, String field, int value) {
    assertThat(answer.path(field).asInt()).as("%s", answer).isEqualTo(value);
  }
}

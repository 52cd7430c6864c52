package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/** The TypeScript client against the running service; where there is no node it is skipped. */
@RunningService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypeScriptClientTest {

  private static final Path SOURCES = Path.of("..", "sdk", "typescript");

  private static final List<String> MADE = List.of("node_modules", "dist", "build");

  @LocalServerPort private int port;
  private Path client;

  @BeforeEach
  void install() throws Exception {
    assumeTrue(Programs.areThere("node", "npm"), "node and npm are not on the PATH");
    if (client == null) {
      client = copied(Path.of("target", "typescript"));
      run("npm", "ci", "--no-audit", "--no-fund");
    }
  }

  @Test
  void its_types_are_those_of_the_document() throws Exception {
    run("npm", "run", "generate");

    assertThat(client.resolve("src/schema.ts"))
        .describedAs("Run the service and `npm run generate` in sdk/typescript")
        .hasSameTextualContentAs(SOURCES.resolve("src/schema.ts"));
  }

  @Test
  void its_tests_pass_against_the_service() throws Exception {
    var told = run("npm", "test");

    assertThat(told).containsPattern("(?m)^# pass ([2-9]\\d)$").contains("# fail 0", "# skipped 0");
    assertThat(told).contains("ok", "the published snippet runs as it is");
  }

  @Test
  void it_can_be_packed() throws Exception {
    run("npm", "pack");

    var content = run("tar", "-tzf", "seatledger-0.1.0.tgz").lines().toList();
    assertThat(content)
        .contains("package/dist/index.js", "package/dist/index.d.ts", "package/README.md")
        .noneMatch(file -> file.contains("/test/") || file.contains("/node_modules/"));
  }

  private String run(String... command) throws Exception {
    var settings =
        Map.of(
            "SEATLEDGER_URL",
            "http://localhost:" + port,
            "SEATLEDGER_TOKEN",
            Tokens.of(Tokens.tenant(), "user"));
    return Programs.run(client, settings, command);
  }

  /** What is written by hand, without what is made of it. */
  private static Path copied(Path to) throws IOException {
    FileSystemUtils.deleteRecursively(to);
    Files.createDirectories(to);
    try (var files = Files.list(SOURCES)) {
      for (var file :
          files.filter(file -> !MADE.contains(file.getFileName().toString())).toList()) {
        FileSystemUtils.copyRecursively(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }
}

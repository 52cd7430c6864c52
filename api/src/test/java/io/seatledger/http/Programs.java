package io.seatledger.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Other programs of this machine that a test needs. */
final class Programs {

  private Programs() {}

  static boolean areThere(String... programs) {
    return Stream.of(programs).allMatch(Programs::isThere);
  }

  /** Whether chromium is there, once Debian's is installed where that is possible and needed. */
  static boolean isChromiumThere(Path folder) throws Exception {
    if (!areThere("chromium")
        && areThere("apt-get")
        && System.getProperty("user.name").equals("root")) {
      run(folder, Map.of(), "apt-get", "update", "-qq");
      run(folder, Map.of(), "apt-get", "install", "-qq", "-y", "chromium");
    }
    return areThere("chromium");
  }

  private static boolean isThere(String program) {
    return places(program).findAny().isPresent();
  }

  /** Where a program is that is there. */
  static Path path(String program) {
    return places(program).findFirst().orElseThrow();
  }

  private static Stream<Path> places(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }

  /** What the command prints, which must succeed. */
  static String run(Path folder, Map<String, String> settings, String... command) throws Exception {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(settings);
    var process = builder.start();
    process.getOutputStream().close();
    var told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).describedAs(told).isZero();
    return told;
  }
}

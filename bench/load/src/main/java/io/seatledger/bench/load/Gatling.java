package io.seatledger.bench.load;

import io.seatledger.bench.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks a service for seats at a fixed rate, in a process of its own.
 *
 * @param module the folder of the module that is run
 * @param java the program that it runs on
 */
public record Gatling(Path module, Path scratch, String java) {

  private static final String SIMULATION = "io.seatledger.bench.gatling.AssignSeats";
  private static final int CREATED = 201;
  private static final int TOTAL = 1;
  private static final int OK = 2;
  private static final int FAILED = 3;

  /**
   * Asks for seats of one license.
   *
   * @param rate requests per second, whether or not they are answered
   */
  public Load assign(Service service, String license, double rate, Duration duration) {
    var results = scratch.resolve("gatling-" + UUID.randomUUID());
    try {
      return load(run(command(service, license, rate, duration, results)), duration).valid(CREATED);
    } catch (IOException e) {
      throw new IllegalStateException("Gatling cannot be run", e);
    }
  }

  private List<String> command(
      Service service, String license, double rate, Duration duration, Path results) {
    var target = module.resolve("target");
    return List.of(
        java,
        "-Xmx1g",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Daddress=" + service.address(),
        "-Dtoken=" + service.token().get(),
        "-Dlicense=" + license,
        "-Dholders=per_" + UUID.randomUUID().toString().substring(0, 8),
        "-Drate=" + rate,
        "-Dseconds=" + duration.toSeconds(),
        "--class-path",
        target.resolve("bench-gatling.jar") + ":" + target.resolve("lib") + "/*",
        "io.gatling.app.Gatling",
        "--simulation",
        SIMULATION,
        "--results-folder",
        results.toString());
  }

  private static String run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("Gatling failed: " + said);
    }
    return said;
  }

  /** Reads the summary that it prints: no file of it is meant for programs. */
  static Load load(String said, Duration duration) {
    return new Load(
        duration.toNanos() / 1_000,
        Map.of(CREATED, figure(said, "request count", OK)),
        figure(said, "request count", FAILED),
        figure(said, "response time 50th percentile (ms)", TOTAL) * 1_000,
        figure(said, "response time 99th percentile (ms)", TOTAL) * 1_000);
  }

  private static long figure(String said, String label, int column) {
    var line = said.lines().filter(it -> it.startsWith("> " + label)).findFirst().orElseThrow();
    var figure = line.split("\\|", -1)[column].strip().replace(",", "");
    return figure.equals("-") ? 0 : Long.parseLong(figure);
  }
}

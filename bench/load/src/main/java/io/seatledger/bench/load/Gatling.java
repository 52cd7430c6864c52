package io.seatledger.bench.load;

import io.seatledger.bench.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service for seats at a fixed rate, in a process of its own.
 *
 * @param module the folder of the module that is run
 * @param java the program that it runs on
 */
public record Gatling(Path module, Path scratch, String java) {

  private static final String SIMULATION = "io.seatledger.bench.gatling.AssignSeats";
  private static final int CREATED = 201;

  /**
   * Asks for seats of one license.
   *
   * @param rate requests per second, whether or not they are answered
   */
  public Load assign(Service service, String license, double rate, Duration duration) {
    var results = scratch.resolve("gatling-" + UUID.randomUUID());
    try {
      run(command(service, license, rate, duration, results));
      return load(JsonMapper.shared().readTree(stats(results).toFile()), duration).valid();
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

  private static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("Gatling failed: " + said);
    }
  }

  private static Path stats(Path results) throws IOException {
    try (var files = Files.walk(results)) {
      return files.filter(it -> it.endsWith("js/stats.json")).findFirst().orElseThrow();
    }
  }

  private static Load load(JsonNode answer, Duration duration) {
    var stats = answer.get("stats");
    var requests = stats.get("numberOfRequests");
    return new Load(
        duration.toNanos() / 1_000,
        Map.of(CREATED, requests.get("ok").asLong()),
        requests.get("ko").asLong(),
        micros(stats, "percentiles1"),
        micros(stats, "percentiles4"));
  }

  private static long micros(JsonNode stats, String percentile) {
    return stats.get(percentile).get("total").asLong() * 1_000;
  }
}

package io.seatledger.bench.load;

import io.seatledger.bench.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service for seats at fixed rates, in a process of its own.
 *
 * @param module the folder of the module that is run
 * @param java the program that it runs on
 */
public record Gatling(Path module, Path scratch, String java) {

  private static final String SIMULATIONS = "io.seatledger.bench.gatling.";
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
    var how = Stream.of("-Drate=" + rate, "-Dseconds=" + duration.toSeconds());
    return load(run("AssignSeats", service, license, how), duration).valid(CREATED);
  }

  /** Asks for seats of one license, whatever is answered. */
  public List<Answers> assign(Service service, String license, List<Phase> phases) {
    var how = phases.stream().map(Phase::text).collect(Collectors.joining(","));
    return answers(run("AssignInPhases", service, license, Stream.of("-Dphases=" + how)));
  }

  private String run(String simulation, Service service, String license, Stream<String> how) {
    var what =
        Stream.of(
            "-Daddress=" + service.address(),
            "-Dtoken=" + service.token().get(),
            "-Dlicense=" + license,
            "-Dholders=per_" + UUID.randomUUID().toString().substring(0, 8));
    try {
      return run(command(simulation, Stream.concat(what, how)));
    } catch (IOException e) {
      throw new IllegalStateException("Gatling cannot be run", e);
    }
  }

  private List<String> command(String simulation, Stream<String> properties) {
    var target = module.resolve("target");
    var options =
        Stream.of(
            java,
            "-Xmx1g",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");
    var program =
        Stream.of(
            "--class-path",
            target.resolve("bench-gatling.jar") + ":" + target.resolve("lib") + "/*",
            "io.gatling.app.Gatling",
            "--simulation",
            SIMULATIONS + simulation,
            "--results-folder",
            scratch.resolve("gatling-" + UUID.randomUUID()).toString());
    return Stream.of(options, properties, program).flatMap(it -> it).toList();
  }

  private static String run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("Gatling failed: " + said);
    }
    return said;
  }

  /** Reads the line that the simulation itself prints. */
  static List<Answers> answers(String said) {
    var json = said.lines().filter(line -> line.startsWith("[{")).findFirst().orElseThrow();
    return List.of(JsonMapper.shared().readValue(json, Answers[].class));
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

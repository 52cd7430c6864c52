package io.seatledger.bench.load;

import io.seatledger.bench.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

  /** Of what wrk gets: Gatling takes more of the processors that the service runs on, too. */
  public static final double SHARE_OF_LIMIT = 0.4;

  private static final String SIMULATION = "io.seatledger.bench.gatling.AssignInPhases";
  private static final String BEGINS = "The first phase begins";
  private static final String HOLDERS = "per";
  private static final String MEASURED = "measured";
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  /**
   * Asks for seats of one license, and measures once it is warm itself.
   *
   * @param rate requests per second, whether or not they are answered
   * @throws IllegalStateException if anything but success was answered meanwhile
   */
  public Answers assign(Service service, String license, double rate, Duration duration) {
    var phases =
        List.of(
            new Phase("warm-up", Duration.ZERO, rate, WARM_UP),
            new Phase(MEASURED, WARM_UP, rate, duration));
    var measured =
        assign(service, license, HOLDERS, phases, () -> {}).stream()
            .filter(it -> it.phase().equals(MEASURED))
            .toList();
    if (measured.size() != 1 || measured.getFirst().status() != Answers.CREATED) {
      throw new IllegalStateException("Invalid run, not all was answered 201: " + measured);
    }
    return measured.getFirst();
  }

  /**
   * Asks for seats of one license, whatever is answered.
   *
   * @param holders what their ids begin with
   * @param onBegin called when the first phase begins
   */
  public List<Answers> assign(
      Service service, String license, String holders, List<Phase> phases, Runnable onBegin) {
    var how =
        Stream.of(
            "-Daddress=" + service.address(),
            "-Dtoken=" + service.token().get(),
            "-Dlicense=" + license,
            "-Dholders=" + holders,
            "-Dphases=" + phases.stream().map(Phase::text).collect(Collectors.joining(",")));
    try {
      return answers(run(command(how), onBegin));
    } catch (IOException e) {
      throw new IllegalStateException("Gatling cannot be run", e);
    }
  }

  private List<String> command(Stream<String> properties) {
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
            SIMULATION,
            "--results-folder",
            scratch.resolve("gatling-" + UUID.randomUUID()).toString());
    return Stream.of(options, properties, program).flatMap(it -> it).toList();
  }

  private static String run(List<String> command, Runnable onBegin) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new StringBuilder();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      output
          .lines()
          .forEach(
              line -> {
                hear(line, onBegin);
                said.append(line).append('\n');
              });
    }
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("Gatling failed: " + said);
    }
    return said.toString();
  }

  private static void hear(String line, Runnable onBegin) {
    if (line.equals(BEGINS)) {
      onBegin.run();
    }
  }

  /** Reads the line that the simulation itself prints. */
  static List<Answers> answers(String said) {
    var json = said.lines().filter(line -> line.startsWith("[{")).findFirst().orElseThrow();
    return List.of(JsonMapper.shared().readValue(json, Answers[].class));
  }
}

package io.seatledger.bench;

import io.seatledger.bench.machine.Machine;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Report;
import io.seatledger.bench.scenario.BesideOthers;
import io.seatledger.bench.scenario.Scenario;
import io.seatledger.bench.service.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Runs scenarios and writes the report; {@code bench/run} starts it.
 *
 * <p>Arguments are the root of the sources and the names of scenarios, none for all; {@code quick}
 * among them makes all of it short.
 */
public final class Bench {

  private static final List<Scenario> SCENARIOS =
      List.of(new BesideOthers("hot", 1, 5), new BesideOthers("spread", 500, 3));

  private Bench() {}

  public static void main(String[] args) throws IOException {
    var root = Path.of(args[0]).toAbsolutePath();
    var words = List.of(args).subList(1, args.length);
    var report = run(root, chosen(words), words.contains("quick") ? Effort.QUICK : Effort.FULL);
    var folder = root.resolve("bench/target/report");
    report.writeTo(folder);
    System.out.println(folder.resolve("report.md"));
    System.exit(0); // ends the services
  }

  private static Report run(Path root, List<Scenario> scenarios, Effort effort) throws IOException {
    double load = Machine.load();
    var java = ProcessHandle.current().info().command().orElse("java");
    var stage = Stage.open(root, Files.createTempDirectory("seatledger-bench"), java);
    var findings = scenarios.stream().map(scenario -> scenario.run(stage, effort)).toList();
    var now = Clock.systemUTC().instant();
    return new Report(Machine.here(root, stage.server().version(), load, now), effort, findings);
  }

  private static List<Scenario> chosen(List<String> words) {
    var named = words.stream().filter(word -> !word.equals("quick")).toList();
    named.forEach(Bench::find);
    return named.isEmpty() ? SCENARIOS : named.stream().map(Bench::find).toList();
  }

  private static Scenario find(String name) {
    return SCENARIOS.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no scenario " + name));
  }
}

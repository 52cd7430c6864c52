package io.seatledger.bench;

import io.seatledger.bench.machine.Machine;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Report;
import io.seatledger.bench.scenario.BesideOthers;
import io.seatledger.bench.scenario.DiskSize;
import io.seatledger.bench.scenario.InProcess;
import io.seatledger.bench.scenario.Latency;
import io.seatledger.bench.scenario.RespondAsync;
import io.seatledger.bench.scenario.Scenario;
import io.seatledger.bench.scenario.SeatCount;
import io.seatledger.bench.service.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs scenarios and writes the report; {@code bench/run} starts it.
 *
 * <p>Arguments are the root of the sources and the names of scenarios, none for all; {@code quick}
 * among them makes all of it short.
 */
public final class Bench {

  private static final List<Scenario> SCENARIOS =
      List.of(
          new BesideOthers("hot", 1, 5),
          new BesideOthers("spread", 500, 3),
          new Latency(),
          new InProcess(),
          new RespondAsync(),
          new SeatCount(),
          new DiskSize());

  private Bench() {}

  public static void main(String[] args) throws IOException {
    var root = Path.of(args[0]).toAbsolutePath();
    var words = List.of(args).subList(1, args.length);
    var scenarios = chosen(words);
    var effort = words.contains("quick") ? Effort.QUICK : Effort.FULL;
    var failed = run(root, scenarios, effort);
    failed.forEach(name -> System.err.println("bench: " + name + " failed"));
    System.exit(failed.isEmpty() ? 0 : 1); // ends the services
  }

  /** The report is written after each scenario, so that a failed one takes nothing with it. */
  private static List<String> run(Path root, List<Scenario> scenarios, Effort effort)
      throws IOException {
    double load = Machine.load();
    var java = ProcessHandle.current().info().command().orElse("java");
    var stage = Stage.open(root, Files.createTempDirectory("seatledger-bench"), java);
    var now = Clock.systemUTC().instant();
    var machine = Machine.here(root, stage.server().version(), load, now);
    var findings = new ArrayList<Finding>();
    var failed = new ArrayList<String>();
    for (var scenario : scenarios) {
      try {
        findings.add(scenario.run(stage, effort));
        new Report(machine, effort, findings).writeTo(root.resolve("bench/target/report"));
      } catch (RuntimeException e) {
        e.printStackTrace();
        failed.add(scenario.name());
      }
    }
    return failed;
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

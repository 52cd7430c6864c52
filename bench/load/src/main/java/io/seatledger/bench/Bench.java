package io.seatledger.bench;

import io.seatledger.bench.estate.Size;
import io.seatledger.bench.machine.Busyness;
import io.seatledger.bench.machine.Machine;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.scenario.BesideOthers;
import io.seatledger.bench.scenario.Burst;
import io.seatledger.bench.scenario.DiskSize;
import io.seatledger.bench.scenario.Filters;
import io.seatledger.bench.scenario.Growth;
import io.seatledger.bench.scenario.InProcess;
import io.seatledger.bench.scenario.Latency;
import io.seatledger.bench.scenario.Read;
import io.seatledger.bench.scenario.Rebuild;
import io.seatledger.bench.scenario.RespondAsync;
import io.seatledger.bench.scenario.Scenario;
import io.seatledger.bench.scenario.SeatCount;
import io.seatledger.bench.scenario.Soak;
import io.seatledger.bench.service.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
          new Burst(),
          new Soak(),
          new InProcess(),
          new RespondAsync(),
          new SeatCount(),
          new DiskSize(),
          new Read("read", Size.WHOLE, true),
          new Filters(),
          new Rebuild(),
          new Growth(),
          new Read("million", new Size(1_000_000, 2_000_000), false));

  private static final Duration LOOK = Duration.ofSeconds(3);

  private Bench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var root = Path.of(args[0]).toAbsolutePath();
    var words = List.of(args).subList(1, args.length);
    var scenarios = chosen(words);
    var run = run(root, words.contains("quick") ? Effort.QUICK : Effort.FULL);
    var failed = scenarios.stream().filter(run::fails).toList();
    failed.forEach(scenario -> System.err.printf("bench: %s failed%n", scenario.name()));
    System.exit(failed.isEmpty() ? 0 : 1); // ends the services
  }

  private static Run run(Path root, Effort effort) throws IOException, InterruptedException {
    double busy = Busyness.during(LOOK);
    var java = ProcessHandle.current().info().command().orElse("java");
    var clock = Clock.systemUTC();
    var stage = Stage.open(root, Files.createTempDirectory("seatledger-bench"), java, clock);
    var machine = Machine.here(root, stage.server().version(), busy, clock.instant());
    return new Run(stage, effort, machine, root.resolve("bench/target/report"));
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

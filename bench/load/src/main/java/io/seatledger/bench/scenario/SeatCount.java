package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.SERVICE_CPU;
import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.inprocess.Callers;
import io.seatledger.bench.inprocess.CommandSide;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.service.Stage;
import java.util.List;

/** What a command costs on a license with many seats. */
public record SeatCount() implements Scenario {

  private static final String DATABASE = "bench_seats";
  private static final int FEW = 500;
  private static final int MANY = 500_000;
  private static final int CALLERS = 64;
  private static final int FILLERS = 1_000;
  private static final int SPARE = 1_000;
  private static final double TIMES = 1.5;

  @Override
  public String name() {
    return "seats";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    try (var side = CommandSide.open(stage.server(), DATABASE)) {
      var work = new Work(stage.server(), DATABASE);
      var contenders = List.of(contender(work, side, FEW), contender(work, side, MANY));
      var race = Race.run(name(), contenders, effort);
      return new Finding(name(), question(), race.tables(), lines(race));
    }
  }

  private static Contender contender(Work work, CommandSide side, int seats) {
    var license = side.licenses(1, seats + SPARE).getFirst();
    fill(side, license, seats);
    return work.contender(
        title(seats),
        () -> duration -> new Callers(CALLERS).work(duration, n -> comeAndGo(side, license, n)));
  }

  private static void fill(CommandSide side, String license, int seats) {
    System.out.printf("seats: gives %,d seats away%n", seats);
    new Callers(FILLERS).act(seats, n -> side.assign(license, "per_stays_" + n));
  }

  private static void comeAndGo(CommandSide side, String license, long n) {
    side.revoke(license, side.assign(license, "per_goes_" + n));
  }

  private static List<Line> lines(Race race) {
    var time = 1 / race.ratio(THROUGHPUT, title(MANY), title(FEW));
    var cpu = race.ratio(SERVICE_CPU, title(MANY), title(FEW));
    return List.of(
        Line.atMost(TIMES, "time per command at %,d ÷ %,d seats".formatted(MANY, FEW), time),
        Line.atMost(TIMES, "CPU per command at %,d ÷ %,d seats".formatted(MANY, FEW), cpu));
  }

  private static String title(int seats) {
    return "%,d seats taken".formatted(seats);
  }

  private static String question() {
    return """
    The command side in process, 64 callers on one license that each take a seat and give it back, so that the \
    number of seats taken stays what it is. A request here is such a pair of commands.\
    """;
  }
}

package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.inprocess.Callers;
import io.seatledger.bench.inprocess.Callers.Done;
import io.seatledger.bench.inprocess.CommandSide;
import io.seatledger.bench.inprocess.RawTable;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.service.Stage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** The command side without HTTP, beside rows that are merely inserted. */
public record InProcess() implements Scenario {

  private static final String DATABASE = "bench_in_process";
  private static final String HOT = "Seatledger, one license";
  private static final String SPREAD = "Seatledger, 500 licenses";
  private static final String MOST = "insert, 32 clients";
  private static final int MOST_CLIENTS = 32;
  private static final int CALLERS = 64;
  private static final int LICENSES = 500;
  private static final int SEATS = 10_000_000;

  @Override
  public String name() {
    return "in-process";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    try (var side = CommandSide.open(stage.server(), DATABASE)) {
      side.assign(side.licenses(1, SEATS).getFirst(), "per_1a2b3c4d_0_100000");
      try (var raw = RawTable.beside(stage.server(), DATABASE, MOST_CLIENTS)) {
        var race = Race.run(name(), contenders(stage, side, raw), effort);
        return new Finding(name(), question(), race.tables(), lines(race));
      }
    }
  }

  private static List<Contender> contenders(Stage stage, CommandSide side, RawTable raw) {
    var work = new Work(stage.server(), DATABASE);
    return List.of(
        work.contender(HOT, () -> assigns(side, 1)),
        work.contender(SPREAD, () -> assigns(side, LICENSES)),
        work.contender("insert, 1 client", () -> inserts(raw, 1)),
        work.contender("insert, 8 clients", () -> inserts(raw, 8)),
        work.contender(MOST, () -> inserts(raw, MOST_CLIENTS)));
  }

  private static Function<Duration, Done> assigns(CommandSide side, int licenses) {
    var ids = side.licenses(licenses, SEATS);
    LongConsumer assign = n -> side.assign(ids.get((int) (n % licenses)), "per_1a2b3c4d_0_" + n);
    return duration -> new Callers(CALLERS).work(duration, assign);
  }

  private static Function<Duration, Done> inserts(RawTable raw, int clients) {
    return duration -> raw.insert(clients, LICENSES, duration);
  }

  private static List<Line> lines(Race race) {
    return List.of(line(race, HOT), line(race, SPREAD));
  }

  private static Line line(Race race, String ours) {
    return Line.atLeast(1, ours + " ÷ " + MOST, race.ratio(THROUGHPUT, ours, MOST));
  }

  private static String question() {
    return """
    The product's command side in one process with its 64 callers, on a ledger of its own: decided, hash-chained and \
    durable. Beside it, rows of the same columns and size, taken from that ledger, are inserted by prepared \
    statements over JDBC, one per commit, with two of the ledger's five indexes and nothing else.\
    """;
  }
}

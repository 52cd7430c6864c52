package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.service.Holding;
import io.seatledger.bench.service.Stage;
import java.util.List;
import java.util.Map;

/** Building all read models again. */
public record Rebuild() implements Scenario {

  private static final String PRODUCT = "Seatledger";
  private static final String ROWS = "JPA row by row";
  private static final String NOTHING = "to nothing";
  private static final double TIMES_ROWS = 2.5;
  private static final double TIMES_NOTHING = 0.8;

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    var holding = stage.holding(Sizes.middle(effort));
    var race = Race.run(name(), contenders(stage, holding), effort);
    return new Finding(name(), question(holding), race.tables(), lines(race));
  }

  /** Each of them reads all there is, however long that takes. */
  private static List<Contender> contenders(Stage stage, Holding holding) {
    var replay = stage.replay(holding);
    return List.of(
        new Contender(PRODUCT, _ -> sample(holding.rebuild())),
        new Contender(ROWS, _ -> sample(Reading.of(replay, "ROWS"))),
        new Contender(NOTHING, _ -> sample(Reading.of(replay, "NOTHING"))));
  }

  private static Sample sample(double eventsPerSecond) {
    return new Sample(Map.of(THROUGHPUT, eventsPerSecond));
  }

  private static List<Line> lines(Race race) {
    return List.of(
        Line.atLeast(
            TIMES_ROWS, "events/s of Seatledger ÷ JPA", race.ratio(THROUGHPUT, PRODUCT, ROWS)),
        Line.atLeast(
            TIMES_NOTHING,
            "events/s of Seatledger ÷ to nothing",
            race.ratio(THROUGHPUT, PRODUCT, NOTHING)));
  }

  private static String question(Holding holding) {
    return """
    Events per second when all %,d of the books are read again, from the request to its end. *Seatledger* builds \
    all rows beside those that are shown, history included, and swaps them. *JPA row by row* keeps a row per license \
    and per assignment and nothing else, 100 events per transaction, and writes no tokens. *To nothing* reads and \
    dispatches the events in batches of 500. These two use Axon's pooled processor as it comes, with 4 segments on 3 \
    threads, *Seatledger* with 2, and it looks sooner whether a full segment has room again.\
    """
        .formatted(holding.events());
  }
}

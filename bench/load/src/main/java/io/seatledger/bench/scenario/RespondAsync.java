package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.service.Stage;
import java.util.List;

/** What it costs that a write is answered only when reads show it. */
public record RespondAsync() implements Scenario {

  private static final double SHARE = 0.6;
  private static final int LICENSES = 500;
  private static final String ASYNC = ", respond-async";
  private static final String HOT = "one license";
  private static final String SPREAD = LICENSES + " licenses";

  @Override
  public String name() {
    return "respond-async";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    var product = stage.product();
    var contenders =
        List.of(
            new Assigns(stage, 1, null).of(product, HOT),
            new Assigns(stage, 1, "respond-async").of(product, HOT + ASYNC),
            new Assigns(stage, LICENSES, null).of(product, SPREAD),
            new Assigns(stage, LICENSES, "respond-async").of(product, SPREAD + ASYNC));
    var race = Race.run(name(), contenders, effort);
    return new Finding(
        name(), question(), race.tables(), List.of(line(race, HOT), line(race, SPREAD)));
  }

  private static Line line(Race race, String which) {
    return Line.atLeast(
        SHARE,
        "throughput on %s, without ÷ with respond-async".formatted(which),
        race.ratio(THROUGHPUT, which, which + ASYNC));
  }

  private static String question() {
    return """
    Assigning over HTTP as in `hot` and `spread`, by the product alone: answered when reads show the write, and with \
    `Prefer: respond-async` as soon as it is durable. What the read side is behind after a round is waited for before \
    the next, and is in no figure.\
    """;
  }
}

package io.seatledger.bench.scenario;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Metric;
import io.seatledger.bench.report.Series;
import io.seatledger.bench.report.Table;
import io.seatledger.bench.service.Holding;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How costs grow with the estate. */
public record Growth() implements Scenario {

  private static final int CONNECTIONS = 64;
  private static final int LICENSES = 500;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    var holdings =
        Stream.of(Sizes.SMALL, Sizes.middle(effort), Sizes.large(effort))
            .map(stage::holding)
            .toList();
    var contenders = holdings.stream().flatMap(it -> contenders(stage, it)).toList();
    var race = Race.run(name(), contenders, effort);
    var tables =
        Stream.concat(
            Stream.of(
                table(Metric.LOADED, holdings, Holding::loadedPerSecond),
                table(Metric.SHOWN, holdings, Holding::shownPerSecond)),
            race.tables().stream());
    return new Finding(name(), question(), tables.toList(), List.of());
  }

  private static Stream<Contender> contenders(Stage stage, Holding holding) {
    var gets = new Gets(stage.scratch(), CONNECTIONS);
    return Stream.of(
        gets.of(
            title("get an assignment", holding),
            holding.service(),
            Paths.assignments(holding.estate())),
        gets.of(
            title("list 50 assignments", holding), holding.service(), List.of(Service.ASSIGNMENTS)),
        new Assigns(stage, LICENSES, null).of(holding.service(), title("assign", holding)));
  }

  private static Table table(
      Metric metric, List<Holding> holdings, ToDoubleFunction<Holding> value) {
    return new Table(
        metric,
        holdings.stream()
            .map(it -> new Series(title("estate", it), List.of(value.applyAsDouble(it))))
            .toList());
  }

  private static String title(String what, Holding holding) {
    return "%s, %,d assignments".formatted(what, holding.estate().size().assignments());
  }

  private static String question() {
    return """
    The same requests to products that hold a small estate and larger ones: an assignment by id, the newest 50 \
    assignments, and a seat of one of 500 new licenses, 64 connections. Before that, how fast the estate was loaded: \
    events per second until they were in the books, and until the read models showed them, which were filled \
    meanwhile.\
    """;
  }
}

package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.P99;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.service.Holding;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a filter of a list is as quick on a large estate as on a small one. */
public record Filters() implements Scenario {

  private static final int CLIENTS = 4;
  private static final double TIMES = 3;
  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final Set<String> WITHOUT_LINE = Set.of("search", "tags");

  /** One filter, with a value of each estate's own. */
  private record Filter(String list, String parameter, String onSmall, String onLarge) {

    String title(String where) {
      return "%s?%s, %s".formatted(list.replaceAll(".*/", ""), parameter, where);
    }
  }

  @Override
  public String name() {
    return "filters";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    var small = stage.holding(Sizes.SMALL);
    var large = stage.holding(Sizes.large(effort));
    var filters =
        Stream.concat(
                filters(assignments(small), assignments(large)),
                filters(licenses(small), licenses(large)))
            .toList();
    var waits = new Waits(CLIENTS);
    var race =
        Race.run(
            name(),
            filters.stream().flatMap(it -> contenders(waits, it, small, large)).toList(),
            effort.with(ROUND));
    return new Finding(name(), question(small, large), race.tables(), lines(race, filters));
  }

  private static Middle assignments(Holding holding) {
    var estate = holding.estate();
    var middle = estate.assignmentId(estate.size().assignments() / 2);
    return Middle.of(
        holding, Service.ASSIGNMENTS, "assignee_id", Service.ASSIGNMENTS + "/" + middle);
  }

  private static Middle licenses(Holding holding) {
    var estate = holding.estate();
    var middle = estate.licenseId(estate.size().licenses() / 2);
    return Middle.of(holding, Service.LICENSES, "product_name", Service.LICENSES + "/" + middle);
  }

  private static Stream<Filter> filters(Middle small, Middle large) {
    return large.parameters().stream()
        .map(it -> new Filter(large.list(), it, small.path(it), large.path(it)));
  }

  private static Stream<Contender> contenders(
      Waits waits, Filter filter, Holding small, Holding large) {
    return Stream.of(
        waits.of(filter.title("small"), small.service(), filter.onSmall()),
        waits.of(filter.title("large"), large.service(), filter.onLarge()));
  }

  private static List<Line> lines(Race race, List<Filter> filters) {
    return filters.stream()
        .filter(filter -> !WITHOUT_LINE.contains(filter.parameter()))
        .map(
            it ->
                Line.atMost(
                    TIMES,
                    "p99 of " + it.title("large ÷ small"),
                    race.ratio(P99, it.title("large"), it.title("small"))))
        .toList();
  }

  private static String question(Holding small, Holding large) {
    return """
    Lists of 50 rows, newest first, with one filter each, of %,d assignments (small) and of %,d (large). Four clients \
    of the bench itself ask for a second, and for longer if an answer takes longer. A filter asks for a value from \
    the middle of the list, so that ranges of times hold its newer or its older half. `search` and `tags` have no \
    line to reach.\
    """
        .formatted(small.estate().size().assignments(), large.estate().size().assignments());
  }
}

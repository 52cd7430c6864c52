package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.estate.Size;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.service.Holding;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reading from an estate, beside an endpoint that answers with a constant of the same size.
 *
 * @param whole the estate, before the effort makes it smaller
 * @param complies whether compliance is asked, which counts all licenses
 */
public record Read(String name, Size whole, boolean complies) implements Scenario {

  private static final int CONNECTIONS = 64;

  /** Of compliance, of which each answer counts all that there is. */
  private static final int FEW = 4;

  private static final double ONE = 0.5;
  private static final double LIST = 0.3;

  /** What is read, and how much of the throughput of the constant it must reach. */
  private record Wanted(String title, List<String> paths, double share) {

    String constant() {
      return "constant of the size of " + title;
    }
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    var holding = stage.holding(whole.times(effort.scale()));
    var wanted = wanted(holding);
    var race = Race.run(name, contenders(stage, holding, wanted), effort);
    var lines = wanted.stream().map(it -> line(race, it)).toList();
    return new Finding(name, question(holding), race.tables(), lines);
  }

  private static List<Wanted> wanted(Holding holding) {
    return List.of(
        new Wanted("a license", Paths.licenses(holding.estate()), ONE),
        new Wanted("an assignment", Paths.assignments(holding.estate()), ONE),
        new Wanted("50 licenses", Paths.pages(holding, Service.LICENSES), LIST),
        new Wanted("50 assignments", Paths.pages(holding, Service.ASSIGNMENTS), LIST));
  }

  private List<Contender> contenders(Stage stage, Holding holding, List<Wanted> wanted) {
    var gets = new Gets(stage.scratch(), CONNECTIONS);
    var product = holding.service();
    return Stream.concat(
            wanted.stream()
                .flatMap(
                    it ->
                        Stream.of(
                            gets.of(it.title(), product, it.paths()),
                            constant(stage, gets, product, it))),
            complies ? Stream.of(compliance(stage, product)) : Stream.empty())
        .toList();
  }

  private static Contender compliance(Stage stage, Service product) {
    return new Gets(stage.scratch(), FEW)
        .of("compliance", product, List.of("/api/v1/licenses/compliance"));
  }

  private static Contender constant(Stage stage, Gets gets, Service product, Wanted wanted) {
    var size = product.http().size(wanted.paths().getFirst());
    var path = "/api/v1/constants/" + size;
    return gets.of(wanted.constant(), stage.crud(), List.of(path));
  }

  private static Line line(Race race, Wanted wanted) {
    return Line.atLeast(
        wanted.share(),
        "requests/s of %s ÷ %s".formatted(wanted.title(), wanted.constant()),
        race.ratio(THROUGHPUT, wanted.title(), wanted.constant()));
  }

  private String question(Holding holding) {
    var size = holding.estate().size();
    return """
    `GET` by id (5,000 different ones), pages of 50 (the newest 100 pages)%s of a tenant with \
    %,d licenses and %,d assignments, 64 connections, 4 for compliance, that ask again as soon as they are answered \
    (wrk), with a token. The constant comes from *JPA CRUD*, which looks up nothing for it but checks the token. The %,d events \
    of the estate were in the books after %,d s and in the read models after %,d s.\
    """
        .formatted(
            complies ? " and compliance" : "",
            size.licenses(),
            size.assignments(),
            holding.events(),
            holding.loading().toSeconds(),
            holding.showing().toSeconds());
  }
}

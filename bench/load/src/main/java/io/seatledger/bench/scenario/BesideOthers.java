package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.P99;
import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Assigning over HTTP, by the product and by both baselines.
 *
 * @param licenses whose seats are asked for in turn
 * @param times how many times the baselines' throughput must be reached
 */
public record BesideOthers(String name, int licenses, double times) implements Scenario {

  @Override
  public Finding run(Stage stage, Effort effort) {
    var services = List.of(stage.product(), stage.crud(), stage.stock());
    var assigns = new Assigns(stage, licenses, null);
    var race = Race.run(name, services.stream().map(assigns::of).toList(), effort);
    var lines = services.stream().skip(1).flatMap(it -> lines(race, stage.product(), it)).toList();
    return new Finding(name, question(), race.tables(), lines);
  }

  private Stream<Line> lines(Race race, Service product, Service other) {
    var beside = "%s ÷ %s".formatted(product.name(), other.name());
    return Stream.of(
        Line.atLeast(
            times, "throughput of " + beside, race.ratio(THROUGHPUT, product.name(), other.name())),
        Line.atMost(
            1, "99 % answered within, " + beside, race.ratio(P99, product.name(), other.name())));
  }

  private String question() {
    return """
    `POST /api/v1/licenses/assignments` on %s, 64 connections that ask again as soon as they are answered \
    (wrk), each request for a holder of its own, with a token. The product is durable, hash-chained, audited, \
    and answers when reads show the write. *JPA CRUD* locks the license's row, inserts and updates, \
    and keeps no history. *Axon JPA* is Axon's own event store with a cache, and has no read model. \
    How long answers take is told of each at its own throughput; `latency` asks all at the same rate.\
    """
        .formatted(licenses == 1 ? "one license" : licenses + " licenses in turn");
  }
}

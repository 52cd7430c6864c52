package io.seatledger.bench.scenario;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.report.Metric;
import io.seatledger.bench.report.Series;
import io.seatledger.bench.report.Table;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.util.List;

/** How much an event takes on disk. */
public record DiskSize() implements Scenario {

  private static final int LICENSES = 500;
  private static final double SHARE = 0.8;

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    var ours = measure(stage, stage.product(), "ledger.event", effort);
    var stock = measure(stage, stage.stock(), "domain_event_entry", effort);
    return new Finding(
        name(),
        question(),
        List.of(new Table(Metric.BYTES, List.of(ours, stock))),
        List.of(
            Line.atMost(
                SHARE,
                "bytes per event of %s ÷ %s".formatted(ours.contender(), stock.contender()),
                ours.median() / stock.median())));
  }

  /** Of what is written meanwhile, whatever was there before. */
  private static Series measure(Stage stage, Service service, String table, Effort effort) {
    var before = Size.of(stage.server(), service.database(), table);
    for (int round = 0; round < effort.rounds(); round++) {
      var _ = new Assigns(stage, LICENSES, null).of(service).work().apply(effort.round());
    }
    var written = Size.of(stage.server(), service.database(), table).since(before);
    System.out.printf("disk: %s %s%n", service.name(), written);
    return new Series(service.name(), List.of(written.perEvent()));
  }

  private static String question() {
    return """
    The growth of the table of events with all its indexes while seats of 500 licenses are assigned over HTTP, per \
    event. Both keep the same facts. The ledger's row has the hash chain and four indexes more than one by stream; \
    *Axon JPA* keeps payloads as `bytea`, as its documentation advises. Snapshots are left out of both.\
    """;
  }
}

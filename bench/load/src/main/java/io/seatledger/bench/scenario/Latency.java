package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.P50;
import static io.seatledger.bench.report.Metric.P99;
import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.load.Answers;
import io.seatledger.bench.load.Gatling;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long answers take at the rates that the baselines manage. */
public record Latency() implements Scenario {

  private static final int SEATS = 10_000_000;

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    var others = List.of(stage.crud(), stage.stock());
    var contenders = new ArrayList<Contender>();
    for (var other : others) {
      double rate = Gatling.SHARE_OF_LIMIT * new Assigns(stage, 1, null).limit(other, effort);
      contenders.add(contender(stage, other, other.name(), rate));
      contenders.add(contender(stage, stage.product(), beside(stage, other), rate));
    }
    var race = Race.run(name(), contenders, effort);
    var lines = others.stream().map(other -> line(race, stage, other)).toList();
    return new Finding(name(), question(), race.tables(), lines);
  }

  private static Contender contender(Stage stage, Service service, String name, double rate) {
    return new Contender(name, duration -> measure(stage, service, rate, duration));
  }

  private static Sample measure(Stage stage, Service service, double rate, Duration duration) {
    stage.settle();
    var license = service.licenses(1, SEATS).getFirst();
    stage.server().checkpoint();
    var gatling = new Gatling(stage.module("gatling"), stage.scratch(), stage.java());
    return sample(gatling.assign(service, license, rate, duration), duration);
  }

  private static Sample sample(Answers answers, Duration duration) {
    return new Sample(
        Map.of(
            THROUGHPUT, answers.count() / (double) duration.toSeconds(),
            P50, (double) answers.p50(),
            P99, (double) answers.p99()));
  }

  private static Line line(Race race, Stage stage, Service other) {
    return Line.atMost(
        1,
        "99 %% answered within, %s ÷ %s".formatted(stage.product().name(), other.name()),
        race.ratio(P99, beside(stage, other), other.name()));
  }

  private static String beside(Stage stage, Service other) {
    return "%s at the rate of %s".formatted(stage.product().name(), other.name());
  }

  private static String question() {
    return """
    Assigning over HTTP on one license at a fixed rate (Gatling, open model): what has to wait shows in its response \
    time. The rate is %.0f %% of what each baseline manages when wrk asks it on 64 connections, which takes \
    less of the processors; the product is asked at the same.\
    """
        .formatted(Gatling.SHARE_OF_LIMIT * 100);
  }
}

package io.seatledger.bench.scenario;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Metric;
import io.seatledger.bench.report.Series;
import io.seatledger.bench.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What contenders did in rounds that took turns. */
public final class Race {

  private final Map<String, List<Sample>> samples;

  private Race(Map<String, List<Sample>> samples) {
    this.samples = samples;
  }

  /** What was measured otherwise, by whom or what it was measured of. */
  static Race of(Map<String, List<Sample>> samples) {
    return new Race(new LinkedHashMap<>(samples));
  }

  /**
   * Has each warm up, and then all of them take turns, so that what changes on the machine meets
   * all alike.
   *
   * @param name shown to whoever waits
   */
  public static Race run(String name, List<Contender> contenders, Effort effort) {
    var race = new Race(new LinkedHashMap<>());
    for (var contender : contenders) {
      tell(name, contender, "warms up");
      var _ = contender.work().apply(effort.warmUp());
    }
    for (int round = 1; round <= effort.rounds(); round++) {
      for (var contender : contenders) {
        var sample = contender.work().apply(effort.round());
        tell(name, contender, "round " + round + " " + sample.values());
        race.samples.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(sample);
      }
    }
    return race;
  }

  /** One table for each of the metrics that somebody was measured by. */
  public List<Table> tables() {
    return Stream.of(Metric.values())
        .map(this::table)
        .filter(it -> !it.series().isEmpty())
        .toList();
  }

  /** How many times the median of one is that of the other. */
  public double ratio(Metric metric, String one, String other) {
    return series(one, metric).median() / series(other, metric).median();
  }

  private Table table(Metric metric) {
    return new Table(
        metric,
        samples.entrySet().stream()
            .filter(it -> it.getValue().getFirst().values().containsKey(metric))
            .map(it -> series(it.getKey(), metric))
            .toList());
  }

  private Series series(String contender, Metric metric) {
    return new Series(
        contender,
        samples.getOrDefault(contender, List.of()).stream()
            .map(sample -> sample.values().get(metric))
            .toList());
  }

  private static void tell(String race, Contender contender, String what) {
    System.out.printf("%s: %s %s%n", race, contender.name(), what);
  }
}

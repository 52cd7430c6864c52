package io.seatledger.bench.scenario;

import static io.seatledger.bench.load.Answers.CREATED;
import static io.seatledger.bench.load.Answers.NONE;
import static io.seatledger.bench.report.Metric.P50;
import static io.seatledger.bench.report.Metric.P99;
import static io.seatledger.bench.report.Metric.REQUESTS;
import static java.util.Comparator.comparingInt;

import io.seatledger.bench.load.Answers;
import io.seatledger.bench.report.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A burst on one license, with what was before and after it.
 *
 * @param answers to all requests for seats of the license
 * @param seats that are taken when all is over
 */
record Episode(List<Answers> answers, long seats) {

  static final String WARM_UP = "warm-up";
  static final String BEFORE = "before";
  static final String BURST = "burst";
  static final String AFTER = "after";

  private static final List<String> ORDER = List.of(WARM_UP, BEFORE, BURST, AFTER);

  Episode {
    answers = answers.stream().sorted(comparingInt(it -> ORDER.indexOf(it.phase()))).toList();
  }

  static String title(String phase, int status) {
    return phase + ", " + (status == NONE ? "no answer" : status);
  }

  /** What was measured, by phase and status. */
  Map<String, Sample> samples() {
    var samples = new LinkedHashMap<String, Sample>();
    answers.forEach(it -> samples.put(title(it.phase(), it.status()), sample(it)));
    samples.put("seats taken afterwards", new Sample(Map.of(REQUESTS, (double) seats)));
    return samples;
  }

  private static Sample sample(Answers answers) {
    Map<Metric, Double> counted = Map.of(REQUESTS, (double) answers.count());
    Map<Metric, Double> timed =
        Map.of(
            REQUESTS, (double) answers.count(),
            P50, (double) answers.p50(),
            P99, (double) answers.p99());
    return new Sample(answers.status() == NONE ? counted : timed);
  }

  /** How many times as long as before 99 % of them took; what never came took for ever. */
  double timesAsLong(String phase, int status) {
    return p99(phase, status) / p99(BEFORE, CREATED);
  }

  private double p99(String phase, int status) {
    return answers.stream()
        .filter(it -> it.phase().equals(phase) && it.status() == status)
        .mapToDouble(Answers::p99)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  boolean has(String phase, int status) {
    return count(it -> it.phase().equals(phase) && it.status() == status) > 0;
  }

  /** How many requests of the phase met with anything else. */
  long others(String phase, Set<Integer> statuses) {
    return count(it -> it.phase().equals(phase) && !statuses.contains(it.status()));
  }

  /** How many seats are not taken although that was answered. */
  long lost() {
    return Math.max(0, count(it -> it.status() == CREATED) - seats);
  }

  private long count(Predicate<Answers> which) {
    return answers.stream().filter(which).mapToLong(Answers::count).sum();
  }
}

package io.seatledger.bench.scenario;

import static io.seatledger.bench.load.Answers.CREATED;
import static io.seatledger.bench.load.Answers.NONE;
import static io.seatledger.bench.report.Metric.P50;
import static io.seatledger.bench.report.Metric.P99;
import static io.seatledger.bench.report.Metric.REQUESTS;
import static java.util.Comparator.comparingInt;

import io.seatledger.bench.load.Answers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A burst on one license, with what was before and after it.
 *
 * @param answers to requests for seats of the license of which it is known how long each took
 * @param crowd answers to all others
 * @param seats that those have when all is over
 * @param others what the crowd has then, with what was under way when it went
 */
record Episode(List<Answers> answers, List<Answers> crowd, long seats, long others) {

  static final String WARM_UP = "warm-up";
  static final String BEFORE = "before";
  static final String BURST = "burst";
  static final String AFTER = "after";

  private static final List<String> ORDER = List.of(WARM_UP, BEFORE, BURST, AFTER);

  Episode {
    answers = inOrder(answers);
    crowd = inOrder(crowd);
  }

  private static List<Answers> inOrder(List<Answers> answers) {
    return answers.stream().sorted(comparingInt(it -> ORDER.indexOf(it.phase()))).toList();
  }

  static String title(String phase, int status) {
    return phase + ", " + (status == NONE ? "no answer" : status);
  }

  /** What was measured, by phase and status. */
  Map<String, Sample> samples() {
    var samples = new LinkedHashMap<String, Sample>();
    answers.forEach(it -> samples.put(title(it.phase(), it.status()), sample(it)));
    crowd.forEach(it -> samples.put(title("crowd " + it.phase(), it.status()), counted(it)));
    samples.put("seats taken afterwards", new Sample(Map.of(REQUESTS, (double) seats + others)));
    return samples;
  }

  private static Sample sample(Answers answers) {
    return answers.status() == NONE ? counted(answers) : timed(answers);
  }

  private static Sample counted(Answers answers) {
    return new Sample(Map.of(REQUESTS, (double) answers.count()));
  }

  private static Sample timed(Answers answers) {
    return new Sample(
        Map.of(
            REQUESTS, (double) answers.count(),
            P50, (double) answers.p50(),
            P99, (double) answers.p99()));
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
    return answers.stream().anyMatch(it -> it.phase().equals(phase) && it.status() == status);
  }

  /** How many requests of the phase met with anything else. */
  long others(String phase, Set<Integer> statuses) {
    return count(
        Stream.concat(answers.stream(), crowd.stream()),
        it -> it.phase().equals(phase) && !statuses.contains(it.status()));
  }

  /** How many seats are not taken although that was answered. */
  long lost() {
    return Math.max(0, created(answers) - seats) + Math.max(0, created(crowd) - others);
  }

  private static long created(List<Answers> answers) {
    return count(answers.stream(), it -> it.status() == CREATED);
  }

  private static long count(Stream<Answers> answers, Predicate<Answers> which) {
    return answers.filter(which).mapToLong(Answers::count).sum();
  }
}

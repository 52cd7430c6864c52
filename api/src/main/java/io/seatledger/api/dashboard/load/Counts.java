package io.seatledger.api.dashboard.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What this node has counted since it started, and where the ledger and its readers stand. */
record Counts(
    Instant at,
    long head,
    long lag,
    Durations commands,
    double commits,
    double committedEvents,
    Map<String, Double> refusals) {

  static Counts of(MeterRegistry meters, Instant at, long head, long lag) {
    var sizes = meters.find("seatledger.ledger.batch.events").summaries();
    var refusals = new TreeMap<String, Double>();
    meters
        .find("seatledger.refusals")
        .counters()
        .forEach(counter -> refusals.merge(reason(counter), counter.count(), Double::sum));
    return new Counts(
        at,
        head,
        lag,
        Durations.of(meters.find("seatledger.command").timers()),
        sizes.stream().mapToDouble(DistributionSummary::count).sum(),
        sizes.stream().mapToDouble(DistributionSummary::totalAmount).sum(),
        refusals);
  }

  private static String reason(Counter counter) {
    return Objects.requireNonNullElse(counter.getId().getTag("reason"), "other");
  }

  /** Whether it was counted so soon after the other. */
  boolean follows(Counts before, Duration atMost) {
    return Duration.between(before.at, at).compareTo(atMost) <= 0;
  }

  /** What was between. */
  Sample since(Counts before) {
    var seconds = Math.max(0.001, Duration.between(before.at, at).toMillis() / 1_000.0);
    var between = commands.since(before.commands);
    var batches = commits - before.commits;
    var more = new TreeMap<String, Long>();
    refusals.forEach(
        (reason, count) ->
            more.put(reason, (long) (count - before.refusals.getOrDefault(reason, 0.0))));
    more.values().removeIf(count -> count <= 0);
    return new Sample(
        at,
        head,
        lag,
        (head - before.head) / seconds,
        between.count() / seconds,
        between.within(0.5),
        between.within(0.99),
        batches > 0 ? (committedEvents - before.committedEvents) / batches : null,
        more);
  }
}

package io.seatledger.api.dashboard.load;

import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many things took how long.
 *
 * @param upTo for some milliseconds, how many took no longer; for infinity, how many there were
 */
record Durations(TreeMap<Double, Double> upTo) {

  static Durations of(Collection<Timer> timers) {
    var upTo = new TreeMap<Double, Double>();
    upTo.put(Double.POSITIVE_INFINITY, 0.0);
    for (var timer : timers) {
      for (var bucket : timer.takeSnapshot().histogramCounts()) {
        if (Double.isFinite(bucket.bucket())) {
          upTo.merge(bucket.bucket(TimeUnit.MILLISECONDS), bucket.count(), Double::sum);
        }
      }
      upTo.merge(Double.POSITIVE_INFINITY, (double) timer.count(), Double::sum);
    }
    return new Durations(upTo);
  }

  double count() {
    return upTo.lastEntry().getValue();
  }

  /** Those that came after some others. */
  Durations since(Durations before) {
    var rest = new TreeMap<Double, Double>();
    upTo.forEach(
        (limit, count) ->
            rest.put(limit, Math.max(0, count - before.upTo.getOrDefault(limit, 0.0))));
    return new Durations(rest);
  }

  /**
   * The milliseconds that this share of them did not exceed, as if spread evenly between limits.
   */
  @Nullable Double within(double share) {
    var wanted = share * count();
    var from = 0.0;
    var below = 0.0;
    for (var limit : upTo.entrySet()) {
      if (wanted > 0 && limit.getValue() >= wanted) {
        return Double.isInfinite(limit.getKey())
            ? from
            : from + (limit.getKey() - from) * (wanted - below) / (limit.getValue() - below);
      }
      from = limit.getKey();
      below = limit.getValue();
    }
    return null;
  }
}

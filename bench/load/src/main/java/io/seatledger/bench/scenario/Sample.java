package io.seatledger.bench.scenario;

import io.seatledger.bench.report.Metric;
import java.util.Map;

/** What was measured of one contender in one round. */
public record Sample(Map<Metric, Double> values) {

  public Sample {
    values = Map.copyOf(values);
  }
}

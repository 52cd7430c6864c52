package io.seatledger.bench.report;

import java.util.List;

/**
 * One metric of one contender, round by round.
 *
 * @param rounds at least one, in the order in which they were measured
 */
public record Series(String contender, List<Double> rounds) {

  public Series {
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured of " + contender);
    }
    rounds = List.copyOf(rounds);
  }

  /** The value in the middle; of an even number, the mean of the two in the middle. */
  public double median() {
    var sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  public double min() {
    return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double max() {
    return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}

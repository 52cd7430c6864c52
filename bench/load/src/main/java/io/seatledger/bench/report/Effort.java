package io.seatledger.bench.report;

import java.time.Duration;

/**
 * How long and how often is measured.
 *
 * @param soak how long one service is watched under load
 * @param scale of the large estate; 1 is the whole, of 5,000 licenses and 2,000,000 assignments
 */
public record Effort(int rounds, Duration round, Duration warmUp, Duration soak, double scale) {

  /** What figures are told of. */
  public static final Effort FULL =
      new Effort(5, Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofMinutes(20), 1);

  /** Shows that all of it works, and no more. */
  public static final Effort QUICK =
      new Effort(2, Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofMinutes(1), 0.05);

  /** The same with rounds of that length, after a warm-up that is no longer. */
  public Effort with(Duration round) {
    return new Effort(rounds, round, round, soak, scale);
  }
}

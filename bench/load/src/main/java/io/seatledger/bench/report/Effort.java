package io.seatledger.bench.report;

import java.time.Duration;

/** How long and how often is measured. */
public record Effort(int rounds, Duration round, Duration warmUp) {

  /** What figures are told of. */
  public static final Effort FULL = new Effort(5, Duration.ofSeconds(10), Duration.ofSeconds(40));

  /** Shows that all of it works, and no more. */
  public static final Effort QUICK = new Effort(2, Duration.ofSeconds(3), Duration.ofSeconds(10));
}

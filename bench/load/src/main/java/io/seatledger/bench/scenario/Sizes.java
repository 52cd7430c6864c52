package io.seatledger.bench.scenario;

import io.seatledger.bench.estate.Size;
import io.seatledger.bench.report.Effort;

/** The estates that scenarios share: a small one, and in even steps two that are larger. */
final class Sizes {

  /** 50 licenses and 20,000 assignments. */
  static final Size SMALL = Size.WHOLE.times(0.01);

  private Sizes() {}

  /** The whole, unless the effort makes it smaller. */
  static Size large(Effort effort) {
    return Size.WHOLE.times(effort.scale());
  }

  /** As many times the small one as the large one is of it. */
  static Size middle(Effort effort) {
    return SMALL.times(Math.sqrt((double) large(effort).assignments() / SMALL.assignments()));
  }
}

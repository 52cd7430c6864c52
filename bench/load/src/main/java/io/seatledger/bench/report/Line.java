package io.seatledger.bench.report;

/**
 * What must be reached: a ratio or a number, and its bound.
 *
 * @param claim what is compared with what
 * @param atLeast whether the bound is the least that will do, or the most
 */
public record Line(String claim, double measured, boolean atLeast, double bound) {

  public static Line atLeast(double bound, String claim, double measured) {
    return new Line(claim, measured, true, bound);
  }

  public static Line atMost(double bound, String claim, double measured) {
    return new Line(claim, measured, false, bound);
  }

  /** Whether it is reached. */
  public boolean isMet() {
    return atLeast ? measured >= bound : measured <= bound;
  }
}

package io.seatledger.bench.report;

/**
 * What must be reached: a ratio of two medians, and its bound.
 *
 * @param claim what is compared with what
 * @param atLeast whether the bound is the least that will do, or the most
 */
public record Line(String claim, double ratio, boolean atLeast, double bound) {

  public static Line atLeast(double bound, String claim, double ratio) {
    return new Line(claim, ratio, true, bound);
  }

  public static Line atMost(double bound, String claim, double ratio) {
    return new Line(claim, ratio, false, bound);
  }

  /** Whether it is reached. */
  public boolean isMet() {
    return atLeast ? ratio >= bound : ratio <= bound;
  }
}

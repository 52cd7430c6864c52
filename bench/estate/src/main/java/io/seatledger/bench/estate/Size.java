package io.seatledger.bench.estate;

/**
 * How large an estate is.
 *
 * @param licenses at least 50, or the others were larger than the biggest
 * @param assignments that are ever made, at least twice as many
 */
public record Size(int licenses, long assignments) {

  /** 5,000 licenses, of which one has 500,000 of the 2,000,000 assignments. */
  public static final Size WHOLE = new Size(5_000, 2_000_000);

  private static final int FEWEST = 50;

  public Size {
    if (licenses < FEWEST || assignments < 2L * licenses) {
      throw new IllegalArgumentException(
          "No estate has %d licenses and %d assignments".formatted(licenses, assignments));
    }
  }

  /** Larger or smaller alike; the whole times 0.01 has 50 licenses and 20,000 assignments. */
  public Size times(double factor) {
    return new Size((int) Math.round(licenses * factor), Math.round(assignments * factor));
  }
}

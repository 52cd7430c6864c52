package io.seatledger.bench.estate;

import com.github.f4b6a3.ulid.Ulid;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * What chance decides about one assignment.
 *
 * @param months after so many it is taken back, unless the estate ends before
 * @param uses in so many of its first months it is used
 * @param temporary whether it ends some day by itself
 */
record Fate(int months, int uses, boolean temporary, long idStart, long idEnd) {

  private static final double STAYING_A_YEAR = 0.9;
  private static final double TAIL = 2;
  private static final double TEMPORARY = 0.05;

  static Fate of(long seed, long number) {
    var random = new SplittableRandom(seed * Catalogue.GOLDEN + number);
    return new Fate(
        months(1 - random.nextDouble()),
        uses(1 - random.nextDouble()),
        random.nextDouble() < TEMPORARY,
        random.nextLong(),
        random.nextLong());
  }

  private static int months(double chance) {
    return 1 + (int) Math.min(Estate.MONTHS, 12 * Math.log(chance) / Math.log(STAYING_A_YEAR));
  }

  /** Pareto: three of four are never used, and a few every month. */
  private static int uses(double chance) {
    return (int) Math.min(Estate.MONTHS, Math.pow(chance, -1 / TAIL)) - 1;
  }

  boolean isUsedIn(int month) {
    return month <= uses && month < months;
  }

  boolean endsIn(int month) {
    return month == months;
  }

  /** The id of an assignment that is made at that time. */
  String id(Instant at) {
    return "asg_" + new Ulid(at.toEpochMilli() << Short.SIZE | idStart >>> 48, idEnd);
  }
}

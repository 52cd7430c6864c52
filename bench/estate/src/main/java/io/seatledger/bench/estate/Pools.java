package io.seatledger.bench.estate;

import java.util.Arrays;

/**
 * How the assignments are dealt out to the licenses: one has a quarter of them, and of the rest a
 * few licenses have many and many have few. Immutable.
 */
final class Pools {

  /** Of the rest, the n-th license has about n^(-2/3) times as many as the first. */
  private static final double FALLING = 1.0 / 3;

  /** The first place of each license, and behind them the number of all places. */
  private final long[] first;

  Pools(Size size) {
    first = new long[size.licenses() + 1];
    var biggest = size.assignments() / 4;
    var others = size.licenses() - 1;
    var shared = size.assignments() - biggest - others; // each of them has one at least
    for (var i = 0; i <= others; i++) {
      var share = Math.pow((double) i / others, FALLING);
      first[i + 1] = biggest + i + Math.round(shared * share);
    }
  }

  /** How many assignments the license ever has. */
  long of(int license) {
    return first[license + 1] - first[license];
  }

  /** Whose a place among all is, from 0. */
  int licenseAt(long place) {
    var found = Arrays.binarySearch(first, place);
    return found < 0 ? -found - 2 : found;
  }

  /** Which of its license's places it is, from 0. */
  long numberAt(long place) {
    return place - first[licenseAt(place)];
  }
}

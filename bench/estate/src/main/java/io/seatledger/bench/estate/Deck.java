package io.seatledger.bench.estate;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * An order of the numbers below {@code size} that spreads any run of them over the whole and needs
 * no memory.
 */
record Deck(long size, long stride, long shift) {

  private static final double GOLDEN = 0.618_033_988_749_895;

  static Deck of(long size, RandomGenerator random) {
    var stride = Math.max(1, (long) (size * GOLDEN));
    while (!isCoprime(size, stride)) {
      stride++;
    }
    return new Deck(size, stride, random.nextLong(size));
  }

  private static boolean isCoprime(long one, long other) {
    return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).equals(BigInteger.ONE);
  }

  /** The n-th number. */
  long at(long n) {
    return Math.floorMod(Math.multiplyExact(n, stride) + shift, size);
  }
}

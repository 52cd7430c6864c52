package io.seatledger.api.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Lets each one act so often a minute; with 0 as often as it likes. Thread-safe. */
final class Allowance {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 100_000;

  private final boolean limited;
  private final LoadingCache<Object, Bucket> buckets;

  /** A bucket that nobody touched for a minute is full, as a new one is. */
  Allowance(int perMinute, TimeMeter clock) {
    this.limited = perMinute > 0;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build(_ -> bucket(perMinute, clock));
  }

  /** The seconds until it may act; with 0 it may, and has. */
  long secondsToWait(Object one) {
    return limited ? secondsUntilRefill(one) : 0;
  }

  private long secondsUntilRefill(Object one) {
    var taken = buckets.get(one).tryConsumeAndReturnRemaining(1);
    return taken.isConsumed()
        ? 0
        : Math.max(1, Math.ceilDiv(taken.getNanosToWaitForRefill(), SECOND));
  }

  /** It has not acted after all. */
  void giveBack(Object one) {
    if (limited) {
      buckets.get(one).addTokens(1);
    }
  }

  private static Bucket bucket(int perMinute, TimeMeter clock) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .withCustomTimePrecision(clock)
        .build();
  }
}

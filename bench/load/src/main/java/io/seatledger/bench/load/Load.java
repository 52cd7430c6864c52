package io.seatledger.bench.load;

import java.util.Map;
import java.util.Set;

/**
 * What became of the requests of one run.
 *
 * @param micros how long it took
 * @param codes how many answers had which status
 * @param broken requests without an answer
 * @param p50 in microseconds
 * @param p99 in microseconds
 */
public record Load(long micros, Map<Integer, Long> codes, long broken, long p50, long p99) {

  private static final int CREATED = 201;

  /** Refuses a run in which anything but a success was answered: it shows something else. */
  Load valid() {
    if (broken > 0 || !codes.keySet().equals(Set.of(CREATED))) {
      throw new IllegalStateException("Invalid run, not all was answered 201: " + this);
    }
    return this;
  }

  /** How many were answered. */
  public long requests() {
    return codes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many were answered per second. */
  public double perSecond() {
    return requests() * 1e6 / micros;
  }
}

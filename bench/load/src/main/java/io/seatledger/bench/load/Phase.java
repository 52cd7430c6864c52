package io.seatledger.bench.load;

import java.time.Duration;

/**
 * Some time in which a service is asked at one rate.
 *
 * @param begin after the first phase has begun
 * @param rate requests per second, whether or not they are answered
 */
public record Phase(String name, Duration begin, double rate, Duration duration) {

  /** The same time at another rate. */
  public Phase at(double other) {
    return new Phase(name, begin, other, duration);
  }

  /** As the simulation reads it. */
  String text() {
    return "%s:%d:%s:%d".formatted(name, begin.toSeconds(), rate, duration.toSeconds());
  }
}

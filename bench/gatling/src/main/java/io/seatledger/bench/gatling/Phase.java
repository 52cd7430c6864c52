package io.seatledger.bench.gatling;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;

import io.gatling.javaapi.core.OpenInjectionStep;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some time in which is asked at one rate.
 *
 * @param begin in seconds after the first phase has begun
 * @param rate requests per second
 */
record Phase(String name, long begin, double rate, long seconds) {

  /** Reads {@code name:begin:rate:seconds}, with commas between phases. */
  static List<Phase> all(String text) {
    return Stream.of(text.split(",", -1)).map(it -> of(it.split(":", -1))).toList();
  }

  private static Phase of(String[] words) {
    return new Phase(
        words[0], Long.parseLong(words[1]), Double.parseDouble(words[2]), Long.parseLong(words[3]));
  }

  OpenInjectionStep[] steps() {
    return new OpenInjectionStep[] {nothingFor(begin), constantUsersPerSec(rate).during(seconds)};
  }
}

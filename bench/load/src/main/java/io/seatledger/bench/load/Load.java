package io.seatledger.bench.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Refuses a run in which anything but that success was answered: it shows something else. */
  Load valid(int code) {
    if (broken > 0 || !codes.keySet().equals(Set.of(code))) {
      throw new IllegalStateException(
          "Invalid run, not all was answered %d: %s".formatted(code, this));
    }
    return this;
  }

  /** What was answered how often; how soon is not told apart. */
  public List<Answers> answers(String phase) {
    var answered =
        codes.entrySet().stream().map(it -> new Answers(phase, it.getKey(), it.getValue(), 0, 0));
    return Stream.concat(answered, Stream.of(new Answers(phase, Answers.NONE, broken, 0, 0)))
        .filter(it -> it.count() > 0)
        .toList();
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

package io.seatledger.api.dashboard.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** The samples of the last quarter of an hour, however many there are. Thread-safe. */
final class KeptSamples {

  private static final Duration KEPT = Duration.ofMinutes(15);

  private final ArrayDeque<Sample> samples = new ArrayDeque<>();

  synchronized void add(Sample sample) {
    forget(sample.at());
    samples.addLast(sample);
  }

  /** The oldest first. */
  synchronized List<Sample> at(Instant now) {
    forget(now);
    return List.copyOf(samples);
  }

  private void forget(Instant now) {
    samples.removeIf(sample -> sample.at().isBefore(now.minus(KEPT)));
  }
}

package io.seatledger.api.dashboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptSamplesTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  private final KeptSamples kept = new KeptSamples();

  @Test
  void they_are_of_the_last_quarter_of_an_hour_however_seldom_they_come() {
    for (var minutes = 0; minutes <= 20; minutes += 5) {
      kept.add(sample(minutes));
    }
    assertThat(kept.at(at(20)))
        .extracting(Sample::at)
        .containsExactly(at(5), at(10), at(15), at(20));
  }

  @Test
  void they_are_forgotten_though_none_comes() {
    kept.add(sample(0));
    kept.add(sample(1));

    assertThat(kept.at(at(16))).containsExactly(sample(1));
    assertThat(kept.at(at(17))).isEmpty();
  }

  private static Sample sample(int minutes) {
    return new Sample(at(minutes), 0, 0, 0, 0, null, null, null, Map.of());
  }

  private static Instant at(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }
}

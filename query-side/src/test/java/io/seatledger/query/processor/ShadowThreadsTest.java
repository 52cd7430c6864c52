package io.seatledger.query.processor;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowThreadsTest {

  private final ShadowThreads threads = new ShadowThreads(0);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 500})
  void what_was_full_or_had_no_more_is_soon_looked_at_again(long pause) {
    assertThat(threads.schedule(() -> {}, pause, MILLISECONDS).getDelay(MILLISECONDS))
        .isLessThanOrEqualTo(5);
  }

  @Test
  void what_waits_for_anything_else_waits_as_long_as_it_wants() {
    assertThat(threads.schedule(() -> {}, 60_000, MILLISECONDS).getDelay(MILLISECONDS))
        .isGreaterThan(30_000);
  }
}

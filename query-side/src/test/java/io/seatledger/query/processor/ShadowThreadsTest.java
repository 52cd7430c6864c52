package io.seatledger.query.processor;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShadowThreadsTest {

  private final ShadowThreads threads = new ShadowThreads(0);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void a_segment_that_was_full_is_soon_looked_at_again() {
    assertThat(threads.schedule(() -> {}, 100, MILLISECONDS).getDelay(MILLISECONDS))
        .isLessThanOrEqualTo(5);
  }

  @Test
  void what_waits_for_anything_else_waits_as_long_as_it_wants() {
    assertThat(threads.schedule(() -> {}, 60_000, MILLISECONDS).getDelay(MILLISECONDS))
        .isGreaterThan(30_000);
  }
}

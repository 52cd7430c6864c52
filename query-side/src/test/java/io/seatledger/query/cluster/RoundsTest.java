package io.seatledger.query.cluster;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void a_round_that_fails_in_whatever_way_is_followed_by_the_next() {
    var rounds = new Rounds("test", Duration.ofMillis(1), this::fail);
    rounds.start();
    try {
      await().until(() -> begun.get() > 2);
    } finally {
      rounds.stop();
    }
  }

  private void fail() {
    begun.incrementAndGet();
    throw new LinkageError("A class is not there");
  }
}

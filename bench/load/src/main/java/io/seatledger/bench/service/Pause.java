package io.seatledger.bench.service;

import java.time.Duration;
import java.time.Instant;

/** Waits between two looks at something that is on its way. */
public final class Pause {

  private Pause() {}

  /** Returns when that time has come. */
  public static void until(Instant then) {
    var left = Duration.between(Instant.now(), then);
    if (left.isPositive()) {
      of(left);
    }
  }

  /** Returns after that long. */
  public static void of(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}

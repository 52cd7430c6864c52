package io.seatledger.bench.service;

import java.time.Duration;

/** Waits between two looks at something that is on its way. */
final class Pause {

  private Pause() {}

  static void of(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}

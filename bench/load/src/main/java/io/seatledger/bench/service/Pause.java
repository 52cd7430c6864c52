package io.seatledger.bench.service;

import java.time.Duration;

/** Waits between two looks at something that is on its way. */
public final class Pause {

  private Pause() {}

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

package io.seatledger.query.progress;

import java.time.Duration;

/** Tells when the projections show what was written. Thread-safe. */
public interface ReadSide {

  /**
   * Waits until reads show the events of a license up to a ledger position.
   *
   * @return whether they do; false after {@code atMost}
   */
  boolean await(String licenseId, long position, Duration atMost);
}

package io.seatledger.query.progress;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells when the projections show what was written. Thread-safe. */
@Component
public final class ReadSide {

  /** The processor that fills licenses and assignments. */
  public static final String LICENSES = "licenses";

  private final Reached licenses;

  ReadSide(Reached licenses) {
    this.licenses = licenses;
  }

  /**
   * Waits until reads show the events of a license up to a ledger position.
   *
   * @return whether they do; false after {@code atMost}
   */
  public boolean await(String licenseId, long position, Duration atMost) {
    return licenses.await(licenseId, position, atMost);
  }

  /** Whether somebody waited for this license in vain, and its part has not moved since. */
  public boolean standsStill(String licenseId) {
    return licenses.standsStill(licenseId);
  }
}

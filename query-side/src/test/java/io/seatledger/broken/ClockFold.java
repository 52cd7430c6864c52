package io.seatledger.broken;

import java.time.Instant;

/** Breaks the rule that folds know no clock. */
final class ClockFold {

  Instant at() {
    return Instant.now();
  }
}

package io.seatledger.api.dashboard;

import io.seatledger.query.InvalidQuery;
import org.jspecify.annotations.Nullable;

/** Why somebody does something, as a form tells. */
final class Reason {

  private static final int LONGEST = 1_000;

  private Reason() {}

  /** The reason that was given; null if there is none. */
  static @Nullable String of(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (given.length() > LONGEST || given.codePoints().anyMatch(Reason::isForbidden)) {
      throw new InvalidQuery("reason", "must be a text of at most " + LONGEST + " characters");
    }
    return given.strip();
  }

  /** The reason, which must be given. */
  static String required(@Nullable String given) {
    var reason = of(given);
    if (reason == null) {
      throw new InvalidQuery("reason", "must be given");
    }
    return reason;
  }

  private static boolean isForbidden(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }
}

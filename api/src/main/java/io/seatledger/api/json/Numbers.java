package io.seatledger.api.json;

import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads numbers exactly as they are written. */
public final class Numbers {

  private static final int MOST_DIGITS = 30;

  private Numbers() {}

  /** A whole number between two others, including them. */
  public static Reading<Integer> whole(int least, int most) {
    return value -> {
      var number = number(value);
      // First: of what is far out of range, the scale would overflow.
      if (isOutside(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most))) {
        throw outOfRange(String.format(Locale.ROOT, "must be between %,d and %,d", least, most));
      }
      if (number.stripTrailingZeros().scale() > 0) {
        throw new Unreadable("wrong_type", "must be a whole number");
      }
      return number.intValueExact();
    };
  }

  /** A decimal that is not negative. */
  public static Reading<BigDecimal> notNegative() {
    return value -> {
      var number = bounded(value);
      if (number.signum() < 0) {
        throw outOfRange("must not be negative");
      }
      return number;
    };
  }

  /** A decimal between 0 and 100. */
  public static Reading<BigDecimal> percent() {
    return value -> {
      var number = bounded(value);
      if (isOutside(number, BigDecimal.ZERO, BigDecimal.valueOf(100))) {
        throw outOfRange("must be between 0 and 100");
      }
      return number;
    };
  }

  static BigDecimal number(JsonNode value) {
    if (!value.isNumber()) {
      throw new Unreadable("wrong_type", "must be a number");
    }
    return value.decimalValue();
  }

  private static BigDecimal bounded(JsonNode value) {
    var number = number(value);
    // As long, because a scale near the ends of int would overflow.
    var before = (long) number.precision() - number.scale();
    if (Math.max(number.precision(), Math.max(before, number.scale())) > MOST_DIGITS) {
      throw outOfRange("has more than " + MOST_DIGITS + " digits");
    }
    return number;
  }

  private static boolean isOutside(BigDecimal number, BigDecimal least, BigDecimal most) {
    return number.compareTo(least) < 0 || number.compareTo(most) > 0;
  }

  private static Unreadable outOfRange(String message) {
    return new Unreadable("out_of_range", message);
  }
}

package io.seatledger.query.list;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads single values exactly; what cannot be one is an IllegalArgumentException that says why. */
public final class Values {

  private static final int MOST_DIGITS = 30;
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,10}");
  private static final Pattern LONG_WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?(E[+-]?\\d{1,2})?", Pattern.CASE_INSENSITIVE);

  /** What is finer than microseconds, which no stored time is, is cut as in bodies. */
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:(\\.\\d{1,6})\\d{0,12})?(Z|[+-]\\d\\d:\\d\\d)");

  private Values() {}

  static Object read(Field field, String text) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT, TEXTS -> text(text);
      case NUMBER -> whole(text);
      case LONG -> longWhole(text);
      case DECIMAL -> decimal(text);
      case TIME -> time(text);
      case FLAG -> flag(text);
      case CHOICE -> word(field, text);
    };
  }

  /** One that a database could hold. */
  public static String text(String text) {
    if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException("has U+0000 or an unpaired surrogate in it");
    }
    return text;
  }

  static Integer whole(String text) {
    var number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : Long.MAX_VALUE;
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "must be a whole number between -2147483648 and 2147483647");
    }
    return (int) number;
  }

  private static Long longWhole(String text) {
    if (!LONG_WHOLE.matcher(text).matches()) {
      throw new IllegalArgumentException("must be a whole number of at most 18 digits");
    }
    return Long.valueOf(text);
  }

  private static BigDecimal decimal(String text) {
    var number = DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    if (number == null || Math.abs(number.precision() - number.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException("must be a decimal of at most 30 digits");
    }
    return number;
  }

  /** A time as RFC 3339 writes it, cut to the microsecond. */
  public static Instant time(String text) {
    var written = RFC_3339.matcher(text.toUpperCase(Locale.ROOT));
    if (!written.matches()) {
      throw noTime();
    }
    try {
      var fraction = Objects.requireNonNullElse(written.group(2), "");
      return inRange(OffsetDateTime.parse(written.group(1) + fraction + written.group(3)));
    } catch (DateTimeException _) {
      throw noTime();
    }
  }

  private static Instant inRange(OffsetDateTime time) {
    var year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw noTime();
    }
    return time.toInstant();
  }

  private static IllegalArgumentException noTime() {
    return new IllegalArgumentException("must be a time such as 2031-01-31T12:00:00Z");
  }

  static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  /** In the lower case that the database has it in. */
  private static String word(Field field, String text) {
    return field.words().stream()
        .filter(word -> field.anyCase() ? word.equalsIgnoreCase(text) : word.equals(text))
        .findAny()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new IllegalArgumentException("must be one of " + String.join(", ", field.words())));
  }
}

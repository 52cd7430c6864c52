package io.seatledger.api.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads date-times as RFC 3339 writes them, of any offset, cut to microseconds. */
public final class Times {

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,6})?\\d*(Z|[+-]\\d\\d:\\d\\d)");

  private Times() {}

  /** A time in the years 0001 to 9999, in UTC. */
  public static Reading<Instant> time() {
    return Times::read;
  }

  /** Such a time that is not after {@code now}. */
  public static Reading<Instant> until(Instant now) {
    return value -> {
      var time = read(value);
      if (time.isAfter(now)) {
        throw new Unreadable("in_the_future", "must not be in the future");
      }
      return time;
    };
  }

  private static Instant read(JsonNode value) {
    var written = RFC_3339.matcher(Texts.text(value).toUpperCase(Locale.ROOT));
    if (!written.matches() || (written.group(2) == null && written.end(1) != written.start(3))) {
      throw unreadable();
    }
    var fraction = written.group(2) == null ? "" : written.group(2);
    return inRange(parse(written.group(1) + fraction + written.group(3)));
  }

  private static OffsetDateTime parse(String rfc3339) {
    try {
      return OffsetDateTime.parse(rfc3339);
    } catch (DateTimeException _) {
      throw unreadable();
    }
  }

  private static Instant inRange(OffsetDateTime time) {
    var year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw new Unreadable("out_of_range", "must be in the years 0001 to 9999");
    }
    return time.toInstant();
  }

  private static Unreadable unreadable() {
    return new Unreadable("invalid_time", "must be a time such as 2031-01-31T12:00:00Z");
  }
}

package io.seatledger.api.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write numbers, times and words down. */
record Spelling(Instant now) {

  static final String NONE = "–";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** With a comma after every thousand. */
  public String number(@Nullable Number number) {
    return number == null ? NONE : String.format(Locale.ROOT, "%,d", number.longValue());
  }

  /** With one digit behind the point. */
  public String decimal(@Nullable Double number) {
    return number == null ? NONE : String.format(Locale.ROOT, "%,.1f", number);
  }

  /** How long ago it was. */
  public String ago(Duration time) {
    return time.toSeconds() + " s ago";
  }

  /** To the second, in UTC. */
  public String time(@Nullable Instant time) {
    return time == null ? NONE : TIME.format(time);
  }

  /** The day in UTC. */
  public String day(@Nullable Instant time) {
    return time == null ? NONE : DAY.format(time);
  }

  /** A word of the contract as people read it. */
  public String words(@Nullable Object word) {
    var text = word == null ? NONE : word.toString().toLowerCase(Locale.ROOT);
    var first = text.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + text.substring(1).replace('_', ' ').replace('-', ' ');
  }

  /** A word of the contract as it is written there. */
  public String wire(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** A value in a list query, in which commas separate values. */
  public String literal(String value) {
    var escaped = value.replace("\\", "\\\\").replace(",", "\\,");
    return switch (escaped) {
      case "null" -> "\\null";
      case "!null" -> "!\\null";
      default -> escaped;
    };
  }

  /** A name that somebody may have given, or a word for why there is none to be seen. */
  public String name(@Nullable String given) {
    if (given == null) {
      return "None given";
    }
    return given.isBlank() ? "Empty" : given;
  }

  /** A share in percent, for the parts of a bar. */
  public String percent(long part, long whole) {
    return whole == 0 ? "0" : String.format(Locale.ROOT, "%.2f", 100.0 * part / whole);
  }
}

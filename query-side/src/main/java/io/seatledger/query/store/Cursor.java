package io.seatledger.query.store;

import io.seatledger.query.InvalidQuery;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after the row of {@code createdAt} and {@code id}, at the same {@code now}.
 */
public record Cursor(Instant now, Instant createdAt, String id) {

  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** Reads what {@link #text} wrote for the same list; null stays null. */
  public static @Nullable Cursor of(String list, @Nullable String text) {
    try {
      return text == null ? null : parsed(list, text);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw new InvalidQuery("cursor", "The cursor is not one that this list gave out");
    }
  }

  private static Cursor parsed(String list, String text) {
    var parts =
        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
    if (parts.length != 4 || !parts[0].equals(list) || !parts[3].matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException(text);
    }
    return new Cursor(instant(parts[1]), instant(parts[2]), parts[3]);
  }

  private static Instant instant(String text) {
    var instant = Instant.parse(text);
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException(text);
    }
    return instant;
  }

  /** The opaque form that clients send back. */
  public String text(String list) {
    var text = String.join(" ", list, now.toString(), createdAt.toString(), id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

package io.seatledger.query.list;

import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a list goes on: after the row whose sort keys are {@code place}, at the same moment.
 *
 * <p>It is nothing that a client could not ask for, or could in a minute, so nobody has to sign it.
 */
record Cursor(Moment moment, List<@Nullable Object> place) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BEFORE_PLACE = 3;

  /** Reads what {@link #text} wrote for the same query. */
  static Cursor of(ListQuery query, String text) {
    try {
      var parts = JSON.readValue(Base64.getUrlDecoder().decode(text), String[].class);
      return of(query, parts == null ? new String[0] : parts);
    } catch (IllegalArgumentException | JacksonException _) {
      throw foreign();
    }
  }

  private static InvalidQuery foreign() {
    return new InvalidQuery(
        "cursor", "is not one that this list gave out for these filters, search and sort");
  }

  private static Cursor of(ListQuery query, @Nullable String[] parts) {
    var keys = query.order().keys();
    if (parts.length != BEFORE_PLACE + keys.size() || !print(query).equals(parts[0])) {
      throw new IllegalArgumentException("of another query");
    }
    var place = new ArrayList<@Nullable Object>();
    for (int i = 0; i < keys.size(); i++) {
      place.add(value(keys.get(i).field(), parts[BEFORE_PLACE + i]));
    }
    return new Cursor(new Moment(Values.time(String.valueOf(parts[1])), position(parts[2])), place);
  }

  private static @Nullable Long position(@Nullable String text) {
    return text == null ? null : Long.valueOf(text);
  }

  private static @Nullable Object value(Field field, @Nullable String text) {
    if (text == null && !field.nullable()) {
      throw new IllegalArgumentException("without a value");
    }
    return text == null ? null : Values.read(field, text);
  }

  /** Its moment, which must not be later than that unless it has a position. */
  Moment momentUntil(Instant latest) {
    if (moment.isNow() && moment.now().isAfter(latest)) {
      throw foreign();
    }
    return moment;
  }

  /** The opaque form that clients send back. */
  String text(ListQuery query) {
    var parts = new ArrayList<@Nullable String>();
    parts.add(print(query));
    parts.add(moment.now().toString());
    parts.add(text(moment.position()));
    place.forEach(value -> parts.add(text(value)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** What tells queries apart; no text in them has U+0000. */
  private static String print(ListQuery query) {
    var text = String.join("\0", query.identity());
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

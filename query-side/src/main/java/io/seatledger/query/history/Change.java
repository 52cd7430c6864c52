package io.seatledger.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that has another value than before.
 *
 * @param field as answers name it
 * @param from null where it had no value
 * @param to null where it has none any more
 */
public record Change(String field, @Nullable Object from, @Nullable Object to) {

  /** What differs, in the order of {@code after}; a field that one of them lacks has no value. */
  static List<Change> between(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    var changes = new ArrayList<Change>();
    after.forEach(
        (field, to) -> {
          var from = before.get(field);
          if (!Objects.equals(from, to)) {
            changes.add(new Change(field, from, to));
          }
        });
    return changes;
  }

  /** What is there that was not. */
  static List<Change> toAll(Map<String, ? extends @Nullable Object> after) {
    return between(Map.of(), after);
  }
}

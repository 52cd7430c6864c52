package io.seatledger.events.license;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The free-form cost object of a license: sorted keys, numbers exact.
 *
 * <p>Values are text, {@link BigDecimal}, boolean, null, lists and maps of these; anything else is
 * an {@link IllegalArgumentException}. Immutable.
 */
public record Cost(SortedMap<String, @Nullable Object> fields) {

  /** The most bytes of JSON that callers may give one. */
  public static final int MOST_BYTES = 16 * 1024;

  public Cost {
    fields = sorted(fields);
  }

  private static SortedMap<String, @Nullable Object> sorted(Map<?, ?> map) {
    var copy = new TreeMap<String, @Nullable Object>();
    map.forEach((key, value) -> copy.put((String) key, frozen(value)));
    return Collections.unmodifiableSortedMap(copy);
  }

  private static List<@Nullable Object> frozen(List<?> list) {
    var copy = new ArrayList<@Nullable Object>(list.size());
    list.forEach(value -> copy.add(frozen(value)));
    return Collections.unmodifiableList(copy);
  }

  private static @Nullable Object frozen(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> sorted(map);
      case List<?> list -> frozen(list);
      case String _, Boolean _, BigDecimal _ -> value;
      default -> throw new IllegalArgumentException("A cost holds no " + value.getClass());
    };
  }
}

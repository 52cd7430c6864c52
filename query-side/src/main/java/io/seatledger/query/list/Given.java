package io.seatledger.query.list;

import io.seatledger.query.InvalidQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, of which each is taken once. */
final class Given {

  private final Map<String, String> left;

  Given(Map<String, String> parameters) {
    this.left = new LinkedHashMap<>(parameters);
  }

  /** What the reading makes of a parameter; null if it is not given. */
  <T> @Nullable T take(String name, Function<String, T> reading) {
    var text = left.remove(name);
    try {
      return text == null ? null : reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidQuery(name, String.valueOf(e.getMessage()));
    }
  }

  /** The same with a usual value. */
  <T> T take(String name, Function<String, T> reading, T usual) {
    var value = take(name, reading);
    return value == null ? usual : value;
  }

  void requireNothingLeft() {
    for (var unknown : left.keySet()) {
      throw new InvalidQuery(unknown, "is not a parameter of this list");
    }
  }
}

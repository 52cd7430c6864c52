package io.seatledger.api.json;

import io.seatledger.events.license.Cost;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a cost: any object that is not too large and whose numbers can be kept exactly. */
public final class Costs {

  private static final int MOST_DIGITS = 100;
  private static final int LARGEST_EXPONENT = 100;

  private Costs() {}

  /** A free-form object. */
  public static Reading<Cost> cost() {
    return Costs::read;
  }

  @SuppressWarnings("NullAway") // does not see the annotations of a record in another module
  private static Cost read(JsonNode value) {
    if (!value.isObject()) {
      throw new Unreadable("wrong_type", "must be an object");
    }
    if (size(value) > Cost.MOST_BYTES) {
      throw new Unreadable("too_large", "has more than 16 KiB");
    }
    return new Cost(fields("", value));
  }

  /** As it would be written without space, in UTF-8. */
  private static int size(JsonNode value) {
    return value.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static SortedMap<String, @Nullable Object> fields(String path, JsonNode object) {
    var fields = new TreeMap<String, @Nullable Object>();
    object.forEachEntry((key, value) -> fields.put(key, plain(path + "." + key, value)));
    return fields;
  }

  private static List<@Nullable Object> elements(String path, JsonNode array) {
    var elements = new ArrayList<@Nullable Object>();
    for (int i = 0; i < array.size(); i++) {
      elements.add(plain(path + "[" + i + "]", array.get(i)));
    }
    return elements;
  }

  private static @Nullable Object plain(String path, JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> fields(path, value);
      case ARRAY -> elements(path, value);
      case NUMBER -> bounded(path, value.decimalValue());
      case STRING -> value.stringValue();
      case BOOLEAN -> value.booleanValue();
      case NULL, BINARY, MISSING, POJO -> null;
    };
  }

  private static BigDecimal bounded(String path, BigDecimal number) {
    if (number.precision() > MOST_DIGITS
        || number.scale() > LARGEST_EXPONENT
        || number.scale() < -LARGEST_EXPONENT) {
      throw new Unreadable(
          path, "out_of_range", "has more than 100 digits or too large an exponent");
    }
    return number;
  }
}

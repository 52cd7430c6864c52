package io.seatledger.events.wire;

import io.seatledger.events.license.Cost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads what {@link CostWriter} wrote. */
final class CostReader extends ValueDeserializer<Cost> {

  @Override
  public Cost deserialize(JsonParser json, DeserializationContext context) {
    return new Cost(fields(context.readValue(json, Map.class)));
  }

  private static SortedMap<String, @Nullable Object> fields(Map<?, ?> written) {
    var fields = new TreeMap<String, @Nullable Object>();
    written.forEach((key, value) -> fields.put(unescaped((String) key), value(value)));
    return fields;
  }

  private static @Nullable Object value(@Nullable Object written) {
    return switch (written) {
      case null -> null;
      case Map<?, ?> map when map.get(CostWriter.DECIMAL) instanceof String number ->
          new BigDecimal(number);
      case Map<?, ?> map -> fields(map);
      case List<?> list -> list.stream().map(CostReader::value).toList();
      default -> written;
    };
  }

  private static String unescaped(String key) {
    return key.startsWith("$$") ? key.substring(1) : key;
  }
}

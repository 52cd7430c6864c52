package io.seatledger.events.wire;

import io.seatledger.events.license.Cost;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a cost with each number as {@code {"$decimal": "1200.50"}}; a client's own key that begins
 * with {@code $} gets one more, so that nothing a client sends is mistaken for a number.
 */
final class CostWriter extends ValueSerializer<Cost> {

  static final String DECIMAL = "$decimal";

  @Override
  public void serialize(Cost cost, JsonGenerator json, SerializationContext context) {
    write(cost.fields(), json);
  }

  private static void write(@Nullable Object value, JsonGenerator json) {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> map -> writeObject(map, json);
      case Iterable<?> list -> {
        json.writeStartArray();
        list.forEach(element -> write(element, json));
        json.writeEndArray();
      }
      case BigDecimal number -> writeDecimal(number, json);
      case Boolean flag -> json.writeBoolean(flag);
      default -> json.writeString(value.toString());
    }
  }

  private static void writeObject(Map<?, ?> map, JsonGenerator json) {
    var escaped = new TreeMap<String, @Nullable Object>();
    map.forEach((key, value) -> escaped.put(escaped((String) key), value));
    json.writeStartObject();
    escaped.forEach(
        (key, value) -> {
          json.writeName(key);
          write(value, json);
        });
    json.writeEndObject();
  }

  private static String escaped(String key) {
    return key.startsWith("$") ? "$" + key : key;
  }

  private static void writeDecimal(BigDecimal number, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty(DECIMAL, number.toString());
    json.writeEndObject();
  }
}

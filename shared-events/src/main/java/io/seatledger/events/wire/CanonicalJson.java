package io.seatledger.events.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with one spelling for one value: RFC 8785 (JCS) for texts, whole numbers, objects and lists.
 *
 * <p>Numbers with a fraction never occur: they are written as strings.
 */
public final class CanonicalJson {

  private static final JsonMapper TREES = configure(JsonMapper.builder()).build();

  private CanonicalJson() {}

  /** The canonical spelling of a JSON text, however its keys are ordered. */
  public static String of(String json) {
    return TREES.writeValueAsString(TREES.readValue(json, Object.class));
  }

  /** A text as a canonical JSON string, quotes included. */
  public static String quoted(String text) {
    return TREES.writeValueAsString(text);
  }

  static JsonMapper.Builder configure(JsonMapper.Builder mapper) {
    return mapper
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES, JsonWriteFeature.WRITE_HEX_UPPER_CASE)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
        .changeDefaultPropertyInclusion(
            include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
        .withConfigOverride(
            BigDecimal.class,
            config -> config.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
  }
}

package io.seatledger.api.packfile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seatledger.events.wire.CanonicalJson;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a pack spells JSON. */
final class Json {

  private static final JsonMapper ROWS =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();

  private static final JsonMapper RECORDS =
      ROWS.rebuild()
          .changeDefaultPropertyInclusion(
              include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  /** The one spelling (RFC 8785) of a record. */
  static String canonical(Object value) {
    return CanonicalJson.of(RECORDS.writeValueAsString(value));
  }

  /** A row of a report, its columns in their order and null where there is no value. */
  static String row(Object value) {
    return ROWS.writeValueAsString(value);
  }

  /** A constant as rows have it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <T> T read(String json, Class<T> type) {
    return RECORDS.readValue(json, type);
  }

  static JsonNode tree(String json) {
    return RECORDS.readTree(json);
  }

  static Map<String, Object> map(String json) {
    return RECORDS.readValue(json, new TypeReference<>() {});
  }
}

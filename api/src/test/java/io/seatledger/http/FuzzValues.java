package io.seatledger.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws values that a schema of the document allows. */
final class FuzzValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of("a", "Acme", "Ünïcode 漢字 🙂", "100%_'\"\\", "null", "a,b");
  private static final List<String> TIMES =
      List.of(
          "2031-01-31T12:00:00Z",
          "2020-02-29T23:59:59.123456+01:00",
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59Z");

  private final JsonNode document;
  private final RandomGenerator random;
  private final Supplier<String> licenseIds;

  FuzzValues(JsonNode document, RandomGenerator random, Supplier<String> licenseIds) {
    this.document = document;
    this.random = random;
    this.licenseIds = licenseIds;
  }

  /** The schema that a reference means. */
  JsonNode resolved(JsonNode schema) {
    return schema.has("$ref")
        ? resolved(document.at(schema.get("$ref").stringValue().substring(1)))
        : schema;
  }

  JsonNode of(JsonNode given) {
    var schema = resolved(given);
    if (schema.has("anyOf")) {
      return of(one(schema.get("anyOf")));
    }
    if (schema.has("enum")) {
      return one(schema.get("enum"));
    }
    return ofType(type(schema), schema);
  }

  private String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? one(type).stringValue() : type.asString("none");
  }

  private JsonNode ofType(String type, JsonNode schema) {
    return switch (type) {
      case "object" -> object(schema);
      case "array" -> JSON.arrayNode().add(of(schema.get("items"))).add(of(schema.get("items")));
      case "string" -> JSON.stringNode(text(schema));
      case "integer" -> JSON.numberNode(whole(schema));
      case "number" -> JSON.numberNode(BigDecimal.valueOf(random.nextInt(10_001), 2));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "null" -> JSON.nullNode();
      default -> JSON.stringNode(FuzzTexts.one(TEXTS, random));
    };
  }

  private JsonNode object(JsonNode schema) {
    var object = JSON.objectNode();
    var required = schema.path("required").valueStream().map(JsonNode::stringValue).toList();
    schema
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              if (required.contains(name) || random.nextInt(4) == 0) {
                object.set(name, property(name, property));
              }
            });
    return object;
  }

  private JsonNode property(String name, JsonNode schema) {
    return name.equals("license_id") ? JSON.stringNode(licenseIds.get()) : of(schema);
  }

  private String text(JsonNode schema) {
    if (schema.path("format").asString("").equals("date-time")) {
      return FuzzTexts.one(TIMES, random);
    }
    var longest = schema.path("maxLength").asInt(64);
    return random.nextInt(8) == 0 ? "漢".repeat(longest) : FuzzTexts.one(TEXTS, random);
  }

  private int whole(JsonNode schema) {
    var least = schema.path("minimum").asInt(0);
    var most = schema.path("maximum").asInt(Integer.MAX_VALUE);
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> Math.min(most, least + random.nextInt(5));
    };
  }

  private JsonNode one(JsonNode choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}

package io.seatledger.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws requests to all operations of the document: valid ones, nearly valid ones, hostile ones.
 */
final class FuzzRequests {

  /** One request, as it is sent. */
  record Drawn(String method, String path, Map<String, String> headers, String body) {}

  private static final List<String> HEADERS =
      List.of("x", "*", "\"1.AAAAAAAAAAAAAAAA\"", "W/\"1\"", "respond-async", "\"", "k1", "k2");

  private final RandomGenerator random;
  private final FuzzValues values;
  private final List<FuzzOperation> operations = new ArrayList<>();

  /** At whose door the fuzzer is turned away: it would do more harm than others can bear. */
  private final List<FuzzOperation> closed = new ArrayList<>();

  private final List<String> ids = new ArrayList<>();

  FuzzRequests(JsonNode document, RandomGenerator random) {
    this.random = random;
    this.values = new FuzzValues(document, random, this::id);
    document
        .get("paths")
        .forEachEntry(
            (path, methods) ->
                (path.contains("/operations/") ? closed : operations)
                    .addAll(FuzzOperation.of(path, methods, values::resolved)));
  }

  /** Lets later requests be about this license or assignment. */
  void know(String id) {
    ids.add(id);
  }

  Drawn next() {
    var operation = FuzzTexts.one(isRare() ? closed : operations, random);
    var query = new ArrayList<String>();
    var headers = new LinkedHashMap<String, String>();
    var plain = random.nextBoolean(); // most parameters that are drawn are refused
    for (var parameter : operation.parameters()) {
      if (!plain && random.nextInt(operation.rarity()) == 0) {
        draw(parameter, query, headers);
      }
    }
    var body = body(operation, headers);
    var method = isRare() ? FuzzTexts.one(FuzzOperation.METHODS, random) : operation.method();
    return new Drawn(method, path(operation, query), headers, body);
  }

  private void draw(JsonNode parameter, List<String> query, Map<String, String> headers) {
    var name = parameter.get("name").stringValue();
    switch (parameter.get("in").stringValue()) {
      case "query" -> query.add(name + "=" + URLEncoder.encode(text(parameter), UTF_8));
      case "header" -> headers.put(name, FuzzTexts.one(HEADERS, random));
      default -> {}
    }
  }

  /** Mostly one that the parameter's pattern allows. */
  private String text(JsonNode parameter) {
    var schema = values.resolved(parameter.get("schema"));
    if (!schema.has("pattern")) {
      return isRare() ? FuzzTexts.any(random) : values.of(schema).asString();
    }
    var allowed =
        FuzzTexts.HOSTILE.stream()
            .filter(text -> text.matches(schema.get("pattern").stringValue()))
            .toList();
    return isRare() || allowed.isEmpty() ? FuzzTexts.any(random) : FuzzTexts.one(allowed, random);
  }

  private String path(FuzzOperation operation, List<String> query) {
    if (operation.hasQuery() && isRare()) {
      query.add(URLEncoder.encode(FuzzTexts.any(random), UTF_8) + "=x");
    }
    var path =
        operation
            .path()
            .replace("{id}", URLEncoder.encode(id(kind(operation)), UTF_8))
            .replace("{name}", isRare() ? URLEncoder.encode(id(), UTF_8) : "licenses");
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String kind(FuzzOperation operation) {
    if (operation.path().contains("/assignments/")) {
      return "asg_";
    }
    return operation.path().contains("/licenses/") ? "lic_" : "";
  }

  private String id() {
    return id("");
  }

  private String id(String kind) {
    var known = ids.stream().filter(id -> id.startsWith(kind)).toList();
    return known.isEmpty() || isRare() ? "x" + FuzzTexts.any(random) : FuzzTexts.one(known, random);
  }

  private String body(FuzzOperation operation, Map<String, String> headers) {
    var content = operation.content();
    if (!content.isObject() || isRare()) {
      return "";
    }
    var type = FuzzTexts.one(List.copyOf(content.propertyNames()), random);
    headers.put("Content-Type", isRare() ? "text/plain" : type);
    return isRare()
        ? FuzzTexts.one(FuzzTexts.BODIES, random)
        : nearly(values.of(content.get(type).get("schema"))).toString();
  }

  /** The value, in which perhaps something is wrong. */
  private JsonNode nearly(JsonNode value) {
    var names = List.copyOf(value.propertyNames());
    if (random.nextInt(3) == 0 && value instanceof ObjectNode object) {
      var name = names.isEmpty() || isRare() ? FuzzTexts.any(random) : FuzzTexts.one(names, random);
      object.put(name, FuzzTexts.any(random));
    }
    return value;
  }

  private boolean isRare() {
    return random.nextInt(10) == 0;
  }
}

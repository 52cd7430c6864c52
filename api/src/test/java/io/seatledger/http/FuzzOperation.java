package io.seatledger.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** One operation of the document. */
record FuzzOperation(String method, String path, JsonNode said, List<JsonNode> parameters) {

  static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** All of a path. */
  static List<FuzzOperation> of(String path, JsonNode methods, UnaryOperator<JsonNode> resolved) {
    return METHODS.stream()
        .filter(method -> methods.has(method.toLowerCase()))
        .map(method -> of(method, path, methods, resolved))
        .toList();
  }

  private static FuzzOperation of(
      String method, String path, JsonNode methods, UnaryOperator<JsonNode> resolved) {
    var said = methods.get(method.toLowerCase());
    var parameters = new ArrayList<JsonNode>();
    methods.path("parameters").forEach(one -> parameters.add(resolved.apply(one)));
    said.path("parameters").forEach(one -> parameters.add(resolved.apply(one)));
    return new FuzzOperation(method, path, said, parameters);
  }

  /** What its body may be, by media type. */
  JsonNode content() {
    return said.path("requestBody").path("content");
  }

  /** Whether parameters are asked for: only then are others refused. */
  boolean hasQuery() {
    return parameters.stream()
        .anyMatch(parameter -> parameter.get("in").stringValue().equals("query"));
  }

  /** One parameter in so many is given: of more than a hundred, two or so are enough. */
  int rarity() {
    return Math.max(3, parameters.size() / 2);
  }
}

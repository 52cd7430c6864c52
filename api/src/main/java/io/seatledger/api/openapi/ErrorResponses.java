package io.seatledger.api.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.seatledger.api.problem.ProblemCode;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes operations with the problems that they name, as {@link ProblemCode} knows them. */
final class ErrorResponses {

  private static final String CODES = "x-problems";

  private final JsonNode groups;

  private ErrorResponses(JsonNode groups) {
    this.groups = groups;
  }

  static void complete(ObjectNode document) {
    var components = document.withObject("/components");
    ProblemExamples.complete(components, document.remove("x-problem-facts"));
    var codes = components.withObject("/schemas/ProblemCode").putArray("enum");
    Stream.of(ProblemCode.values()).map(ProblemCode::wire).forEach(codes::add);
    var errors = new ErrorResponses(document.remove(CODES));
    document.get("paths").forEach(path -> path.forEach(errors::complete));
  }

  private void complete(JsonNode operation) {
    if (operation instanceof ObjectNode object && object.has(CODES)) {
      var kept = object.path("parameters").toString().contains("IdempotencyKey");
      var responses = object.withObject("/responses");
      named(object.remove(CODES))
          .collect(groupingBy(ProblemCode::status, TreeMap::new, toList()))
          .forEach(
              (status, codes) ->
                  new ErrorResponse(status, codes, kept).writeTo(responses.putObject("" + status)));
    }
  }

  private Stream<ProblemCode> named(JsonNode words) {
    return words.valueStream().map(JsonNode::stringValue).flatMap(this::named);
  }

  private Stream<ProblemCode> named(String word) {
    return groups.has(word) ? named(groups.get(word)) : Stream.of(ProblemCode.of(word));
  }
}

package io.seatledger.api.openapi;

import io.seatledger.api.problem.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows one problem of each code, with the facts that go with it. */
final class ProblemExamples {

  private ProblemExamples() {}

  static void complete(ObjectNode components, JsonNode facts) {
    var examples = components.putObject("examples");
    for (var code : ProblemCode.values()) {
      var example = examples.putObject(code.wire()).put("summary", code.title());
      show(code, facts.path(code.wire()), example.putObject("value"));
    }
  }

  /** Whether problems of the status tell which fields or parameters are wrong. */
  static boolean hasErrors(int status) {
    return status == 400 || status == 422;
  }

  private static void show(ProblemCode code, JsonNode facts, ObjectNode problem) {
    problem
        .put("type", "/problems/" + code.wire())
        .put("title", code.title())
        .put("status", code.status())
        .put("detail", code.title() + ".")
        .put("instance", "/api/v1/licenses")
        .put("code", code.wire());
    if (hasErrors(code.status())) {
      problem.putArray("errors");
    }
    facts.forEachEntry(problem::set);
    problem.put("trace_id", "01JZ3Y8G5N4D2V7Q6R9T0W1X2Y");
  }
}

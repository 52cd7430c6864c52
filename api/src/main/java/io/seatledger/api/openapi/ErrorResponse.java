package io.seatledger.api.openapi;

import static java.util.stream.Collectors.joining;

import io.seatledger.api.problem.ProblemCode;
import java.util.List;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ObjectNode;

/**
 * The response of an operation to which all problems of one status belong.
 *
 * @param kept whether such answers may be kept for repeats of a request
 */
record ErrorResponse(int status, List<ProblemCode> codes, boolean kept) {

  void writeTo(ObjectNode response) {
    response.put(
        "description", codes.stream().map(ProblemCode::title).collect(joining("; ", "", ".")));
    headers(response);
    var content = response.putObject("content").putObject(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    var all = content.putObject("schema").putArray("allOf");
    all.addObject().put("$ref", "#/components/schemas/Problem");
    narrow(all.addObject());
    var examples = content.putObject("examples");
    codes.forEach(
        code ->
            examples.putObject(code.wire()).put("$ref", "#/components/examples/" + code.wire()));
  }

  private void headers(ObjectNode response) {
    switch (status) {
      case 401 -> header(response, "WWW-Authenticate", "WwwAuthenticate");
      case 429, 503 -> header(response, "Retry-After", "RetryAfter");
      case 404, 409, 412 -> replayed(response);
      default -> {}
    }
  }

  private void replayed(ObjectNode response) {
    if (kept) {
      header(response, "Idempotent-Replayed", "IdempotentReplayed");
    }
  }

  private static void header(ObjectNode response, String name, String component) {
    var header = response.putObject("headers").putObject(name);
    header.put("$ref", "#/components/headers/" + component);
  }

  private void narrow(ObjectNode schema) {
    schema.put("type", "object");
    if (ProblemExamples.hasErrors(status)) {
      schema.putArray("required").add("errors");
    }
    var properties = schema.putObject("properties");
    properties.putObject("status").put("type", "integer").putArray("enum").add(status);
    var words = properties.putObject("code").put("type", "string").putArray("enum");
    codes.forEach(code -> words.add(code.wire()));
  }
}

package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the server answers, and says what is wrong with it. */
final class Answers {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Answers() {}

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** The resource that is answered with this status. */
  static JsonNode resource(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    return json(answer);
  }

  static String text(JsonNode resource, String field) {
    return resource.get(field).stringValue();
  }

  static Optional<String> header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name);
  }

  /** The problem that is answered: whole, of this status and code. */
  static JsonNode problem(HttpResponse<String> answer, int status, String code) {
    var problem = resource(answer, status);
    assertThat(header(answer, "Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(text(problem, "code")).isEqualTo(code);
    assertThat(text(problem, "type")).isEqualTo("/problems/" + code);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(text(problem, "title")).isNotBlank();
    assertThat(text(problem, "detail")).isNotBlank();
    assertThat(text(problem, "instance")).isEqualTo(answer.uri().getRawPath());
    assertThat(text(problem, "trace_id")).hasSize(26);
    return problem;
  }

  /** The one field or parameter that a problem of this code names. */
  static void names(HttpResponse<String> answer, int status, String code, String field) {
    var errors = problem(answer, status, code).get("errors");
    assertThat(errors.size()).isEqualTo(1);
    assertThat(text(errors.get(0), "field")).isEqualTo(field);
  }
}

package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningService
class ErrorsOverHttpTest {

  private static final String ONE = LICENSES + "/lic_01JZ0000000000000000000001";

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/nothing, 404, not_found",
    "GET, /nothing, 404, not_found",
    "GET, /error, 404, not_found",
    "GET, /api/v1/licenses/lic_nobodys, 404, license_not_found",
    "GET, /api/v1/licenses/lic_01JZ0000000000000000000009, 404, license_not_found",
    "GET, /api/v1/licenses/nothing/seats, 404, license_not_found",
    "GET, /api/v1/licenses/assignments/nothing, 404, assignment_not_found",
    "PATCH, /api/v1/licenses/assignments, 405, method_not_allowed",
    "DELETE, /api/v1/licenses/compliance, 405, method_not_allowed",
    "PUT, /api/v1/licenses, 405, method_not_allowed",
    "POST, /api/v1/licenses, 415, unsupported_media_type",
    "GET, /api/v1/licenses/compliance?colour=red, 400, invalid_query",
    "GET, /api/v1/licenses//x, 400, bad_request",
    "GET, /api/v1/licenses/a%00b, 400, bad_request",
    "GET, /api/v1/licenses/a;b, 400, bad_request",
    "GET, /api/v1/licenses?limit=%FF, 400, bad_request",
  })
  void every_error_is_a_problem(String method, String path, int status, String code) {
    problem(client.call(method, path), status, code);
  }

  @Test
  void put_is_not_allowed_and_told_what_is() {
    var answer = client.call("PUT", ONE, "{}");

    problem(answer, 405, "method_not_allowed");
    assertThat(header(answer, "Allow").orElseThrow().split(", ?"))
        .containsExactlyInAnyOrder("GET", "PATCH", "DELETE");
  }

  @Test
  void media_types_are_negotiated() {
    problem(client.call("GET", ONE, null, "", "text/html"), 406, "not_acceptable");
    problem(
        client.call("POST", LICENSES, "application/merge-patch+json", "{}", null),
        415,
        "unsupported_media_type");
    problem(client.call("PATCH", ONE, "text/plain", "{}", null), 415, "unsupported_media_type");
  }

  @Test
  void a_body_has_bounds() {
    var large = "{\"vendor\": \"" + "x".repeat(1024 * 1024) + "\"}";
    problem(client.call("POST", LICENSES, large), 413, "body_too_large");
    problem(client.call("POST", LICENSES, "{"), 400, "malformed_json");
    problem(client.call("POST", LICENSES, "application/json", "", null), 400, "malformed_json");
  }

  @Test
  void all_wrong_fields_are_named() {
    var answer = client.call("POST", LICENSES, "{\"total_seats\": 1.5, \"colour\": \"red\"}");

    assertThat(problem(answer, 422, "invalid_fields").get("errors").toString())
        .isEqualTo(
            """
            [{"field":"total_seats","code":"wrong_type","message":"must be a whole number"},\
            {"field":"colour","code":"unknown_field",\
            "message":"is not a field of this resource"}]\
            """);
  }

  @Test
  void a_field_with_an_unspeakable_name_is_named_as_well_as_can_be() {
    problem(client.call("POST", LICENSES, "{\"\\ud83d\": 1}"), 422, "invalid_fields");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v1/licenses?a=| HTTP/1.1",
    "GET /%ZZ HTTP/1.1",
    "NONSENSE",
    "TRACE / HTTP/1.1",
  })
  void a_broken_request_gets_a_problem_too(String line) throws IOException {
    var answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).contains("application/problem+json", "\"trace_id\"");
    assertThat(answer).doesNotContain("<html");
  }

  @Test
  void headers_that_are_too_long_get_a_problem_too() throws IOException {
    var answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

    assertThat(answer).contains("application/problem+json").doesNotContain("<html");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

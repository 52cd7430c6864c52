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
    "GET, /api/v1/licenses?limit=1&a%00b=c, 400, bad_request",
    "GET, /api/v1/licenses?limit=1%00, 400, invalid_query",
    "GET, /api/v1/licenses/a%2Fb, 400, bad_request",
    "GET, /api/v1/licenses/a%5Cb, 400, bad_request",
    "GET, /api/v1/licenses/..%2F..%2Factuator, 400, bad_request",
    "GET, /api/v1/licenses/%2e%2e/x, 400, bad_request",
    "GET, /api/v1/licenses/a%0Ab, 400, bad_request",
    "GET, /api/v1/licenses/%F0%9F%98%80, 404, license_not_found",
    "BREW, /api/v1/licenses, 405, method_not_allowed",
  })
  void every_error_is_a_problem(String method, String path, int status, String code) {
    problem(client.call(method, path), status, code);
  }

  @ParameterizedTest
  @CsvSource({
    "PROPFIND, /actuator/metrics, 405, method_not_allowed",
    "DELETE, /actuator/metrics, 405, method_not_allowed",
    "GET, /actuator/metrics/nothing, 404, not_found",
    "GET, /actuator/nothing, 404, not_found",
  })
  void so_is_every_error_of_the_inside(String method, String path, int status, String code) {
    var operator = new Client(port, Tokens.of(Tokens.tenant(), "global_admin"));
    problem(operator.call(method, path), status, code);
  }

  @Test
  void put_is_not_allowed_and_told_what_is() {
    var answer = client.call("PUT", ONE, "{}");

    problem(answer, 405, "method_not_allowed");
    assertThat(header(answer, "Allow").orElseThrow().split(", ?"))
        .containsExactlyInAnyOrder("GET", "PATCH", "DELETE");
  }

  @Test
  void what_an_endpoint_has_can_be_asked() {
    var options = client.call("OPTIONS", ONE);
    assertThat(options.statusCode()).isEqualTo(200);
    assertThat(header(options, "Allow").orElseThrow()).contains("PATCH").doesNotContain("PUT");
    var head = client.call("HEAD", ONE);
    assertThat(head.statusCode()).isEqualTo(404);
    assertThat(head.body()).isEmpty();
    assertThat(client.call("HEAD", client.license("{}")).statusCode()).isEqualTo(200);
  }

  @Test
  void media_types_are_negotiated() {
    problem(client.call("GET", ONE, null, "", "nonsense"), 406, "not_acceptable");
    problem(client.call("POST", LICENSES, "nonsense", "{}", null), 415, "unsupported_media_type");
    problem(client.call("GET", ONE, null, "", "text/html"), 406, "not_acceptable");
    problem(
        client.call("POST", LICENSES, "application/merge-patch+json", "{}", null),
        415,
        "unsupported_media_type");
    problem(client.call("PATCH", ONE, "text/plain", "{}", null), 415, "unsupported_media_type");
    problem(
        client.call("PATCH", ONE, "application/x-www-form-urlencoded", "%", null),
        415,
        "unsupported_media_type");
  }

  @Test
  void a_body_has_bounds() {
    var large = "{\"vendor\": \"" + "x".repeat(1024 * 1024) + "\"}";
    problem(client.call("POST", LICENSES, large), 413, "body_too_large");
    problem(client.call("POST", LICENSES, "{"), 400, "malformed_json");
    problem(client.call("POST", LICENSES, "application/json", "", null), 400, "malformed_json");
  }

  @ParameterizedTest
  @CsvSource({"DELETE, ''", "POST, /restore"})
  void so_has_one_that_nobody_needs(String method, String act) {
    var license = client.license("{}");
    var large = "x".repeat(1024 * 1024 + 1);
    problem(client.call(method, license + act, large), 413, "body_too_large");
    assertThat(client.call("GET", license).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"vendor\": \"a\\u0000b\"}', 422, invalid_fields",
    "'{\"vendor\": \"a\\ud83d\"}', 422, invalid_fields",
    "'{\"vendor\": 1, \"vendor\": 2}', 400, malformed_json",
    "'[]', 422, invalid_fields",
    "'{} {}', 400, malformed_json",
    "'null', 422, invalid_fields",
  })
  void a_body_that_is_hard_to_read_gets_a_problem(String body, int status, String code) {
    problem(client.call("POST", LICENSES, body), status, code);
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

  /** Each line of these is refused before any controller, and most before any filter. */
  @ParameterizedTest
  @CsvSource({
    "GET /api/v1/licenses?a=^ HTTP/1.1, 400",
    "GET /%ZZ HTTP/1.1, 400",
    "NONSENSE, 400",
    "TRACE / HTTP/1.1, 405",
    "TRACE /api/v1/licenses HTTP/1.1, 405",
    "GET / HTTP/9.9, 400",
    "GET /../x HTTP/1.1, 400",
    "GET /api/v1/licenses HTTP/1.1|Transfer-Encoding: nonsense, 400",
    "GET /api/v1/licenses HTTP/1.1|Content-Length: x, 400",
    "GET /api/v1/licenses HTTP/1.1|Host: two, 400",
    "POST /api/v1/licenses HTTP/1.1|Expect: nonsense, 400",
  })
  void a_broken_request_gets_a_problem_too(String lines, int status) throws IOException {
    assertProblem(raw(lines, ""), status);
  }

  @Test
  void headers_that_are_too_long_get_a_problem_too() throws IOException {
    assertProblem(raw("GET / HTTP/1.1|X: " + "x".repeat(20_000), ""), 400);
  }

  @Test
  void a_body_in_chunks_has_the_same_bounds() throws IOException {
    var chunk = "20000\r\n" + "x".repeat(0x20000) + "\r\n";
    assertProblem(raw(posting("Transfer-Encoding: chunked"), chunk.repeat(9) + "0\r\n\r\n"), 413);
    assertProblem(raw(posting("Transfer-Encoding: chunked"), "zz\r\n{}\r\n"), 400);
  }

  @Test
  void a_body_that_is_not_utf8_gets_a_problem_too() throws IOException {
    assertProblem(raw(posting("Content-Length: 15"), "{\"vendor\": \"\u00ff\"}"), 400);
  }

  @Test
  void a_query_that_cannot_be_decoded_gets_a_problem_too() throws IOException {
    assertProblem(raw(asUser("GET /api/v1/licenses?limit=%zz HTTP/1.1"), ""), 400);
  }

  private static String posting(String header) {
    return asUser("POST %s HTTP/1.1|Content-Type: application/json|%s".formatted(LICENSES, header));
  }

  private static String asUser(String lines) {
    return lines + "|Authorization: Bearer " + Tokens.of(Tokens.tenant(), "user");
  }

  private static void assertProblem(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("application/problem+json", "\"trace_id\"", "\"instance\":\"/")
        .contains("nosniff", "no-store")
        .doesNotContain("<html", "Exception", "io.seatledger", "org.", "java.", "Tomcat");
  }

  /** Sends lines that {@code |} parts, as they are. */
  private String raw(String lines, String body) throws IOException {
    var head = lines.replace("|", "\r\n");
    var request = head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body;
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package io.seatledger.http;

import static io.seatledger.http.Client.json;
import static io.seatledger.http.Samples.LICENSE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.ledger.LedgerBusy;
import io.seatledger.command.ledger.OutcomeUnknown;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = Server.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "seatledger.security.hs256-secret=" + Tokens.SECRET)
@ExtendWith(OutputCaptureExtension.class)
class ErrorsOverHttpTest {

  private static final String LICENSES = "/api/v1/licenses";
  private static final String ONE = LICENSES + "/" + LICENSE_ID;

  @Autowired private FakeBooks books;
  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    books.reset();
    client = new Client(port, Tokens.of("tenant_admin"));
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
    assertProblem(client.call(method, path), status, code);
  }

  @Test
  void put_is_not_allowed_and_told_what_is() {
    var answer = client.call("PUT", ONE, "{}");

    assertProblem(answer, 405, "method_not_allowed");
    assertThat(answer.headers().firstValue("Allow").orElseThrow())
        .contains("GET", "PATCH", "DELETE");
  }

  @Test
  void media_types_are_negotiated() {
    assertProblem(client.call("GET", ONE, null, "", "text/html"), 406, "not_acceptable");
    assertProblem(
        client.call("POST", LICENSES, "application/merge-patch+json", "{}", null),
        415,
        "unsupported_media_type");
    assertProblem(
        client.call("PATCH", ONE, "text/plain", "{}", null), 415, "unsupported_media_type");
  }

  @Test
  void a_body_has_bounds() {
    var large = "{\"vendor\": \"" + "x".repeat(1024 * 1024) + "\"}";
    assertProblem(client.call("POST", LICENSES, large), 413, "body_too_large");
    assertProblem(client.call("POST", LICENSES, "{"), 400, "malformed_json");
    assertProblem(
        client.call("POST", LICENSES, "application/json", "", null), 400, "malformed_json");
  }

  @Test
  void all_wrong_fields_are_named() {
    var answer = client.call("POST", LICENSES, "{\"total_seats\": 1.5, \"colour\": \"red\"}");

    assertProblem(answer, 422, "invalid_fields");
    assertThat(json(answer).get("errors").toString())
        .isEqualTo(
            """
            [{"field":"total_seats","code":"wrong_type","message":"must be a whole number"},\
            {"field":"colour","code":"unknown_field",\
            "message":"is not a field of this resource"}]\
            """);
  }

  @Test
  void a_field_with_an_unspeakable_name_is_named_as_well_as_can_be() {
    assertProblem(client.call("POST", LICENSES, "{\"\\ud83d\": 1}"), 422, "invalid_fields");
  }

  @Test
  void an_unexpected_failure_tells_the_log_and_not_the_client(CapturedOutput log) {
    books.outcome = null;
    var answer = client.call("POST", LICENSES, "{}");

    assertProblem(answer, 500, "internal_error");
    assertThat(answer.body()).doesNotContain("Exception", "io.seatledger", "\\tat ");
    assertThat(log.getAll().split("A request failed", -1)).hasSize(2);
  }

  @Test
  void a_busy_ledger_asks_for_patience() throws ReflectiveOperationException {
    books.failure = made(LedgerBusy.class, String.class, "full");
    var busy = client.call("POST", LICENSES, "{}");
    assertProblem(busy, 503, "ledger_busy");
    assertThat(busy.headers().firstValue("Retry-After")).contains("1");

    books.failure = made(OutcomeUnknown.class, Throwable.class, new IOException("gone"));
    var unknown = client.call("POST", LICENSES, "{}");
    assertProblem(unknown, 503, "outcome_unknown");
    assertThat(unknown.headers().firstValue("Retry-After")).contains("1");
  }

  /** Only the ledger may say these. */
  private static <E extends RuntimeException, A> E made(Class<E> type, Class<A> of, A argument)
      throws ReflectiveOperationException {
    var constructor = type.getDeclaredConstructor(of);
    constructor.setAccessible(true);
    return constructor.newInstance(argument);
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

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    var problem = json(answer);
    assertThat(problem.get("code").stringValue()).isEqualTo(code);
    assertThat(problem.get("type").stringValue()).isEqualTo("/problems/" + code);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("title").stringValue()).isNotBlank();
    assertThat(problem.get("detail").stringValue()).isNotBlank();
    assertThat(problem.get("trace_id").stringValue()).hasSize(26);
  }
}

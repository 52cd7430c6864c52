package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    classes = Door.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "seatledger.demo.client-secret=right",
      "seatledger.rate-limit.tokens-per-minute=" + EmbeddedIssuerTest.TOKENS_PER_MINUTE
    })
@ContextConfiguration(initializers = FreshDataFolder.class)
class EmbeddedIssuerTest {

  static final int TOKENS_PER_MINUTE = 40;

  private static final String TOKEN = "/api/v1/auth/token";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String RIGHT =
      "grant_type=client_credentials&client_id=demo&client_secret=right";

  @LocalServerPort private int port;

  @Test
  void a_form_gets_a_token() {
    assertGranted(call(FORM, RIGHT), "");
    assertGranted(call(FORM, RIGHT + "&scope=licenses.read"), "licenses.read");
  }

  @Test
  void so_does_json() {
    assertGranted(
        call(
            "application/json",
            """
            {"grant_type": "client_credentials", "client_id": "demo", "client_secret": "right",
             "scope": "licenses.read"}\
            """),
        "licenses.read");
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=client_credentials&client_id=demo&client_secret=wrong, 401, unauthenticated",
    "grant_type=client_credentials&client_id=nobody&client_secret=right, 401, unauthenticated",
    "grant_type=client_credentials&client_id=demo, 401, unauthenticated",
    "grant_type=password&client_id=demo&client_secret=right, 400, bad_request",
    "client_id=demo&client_secret=right, 400, bad_request",
    "grant_type=client_credentials&client_id=demo&client_secret=right&scope=all, 400, bad_request",
    "grant_type=client_credentials&client_id=demo&client_id=x&client_secret=right, 400,"
        + " bad_request",
    "grant_type=%FF, 400, bad_request",
  })
  void a_wrong_form_gets_a_problem(String form, int status, String code) {
    var answer = call(FORM, form);

    problem(answer, status, code);
    assertThat(header(answer, "WWW-Authenticate").isPresent()).isEqualTo(status == 401);
  }

  @Test
  void json_is_read_as_strictly_as_everywhere() {
    problem(call("application/json", "{"), 400, "malformed_json");
    names(call("application/json", "{\"scope\": 1}"), 422, "invalid_fields", "scope");
    names(call("application/json", "{\"colour\": \"red\"}"), 422, "invalid_fields", "colour");
    names(
        call("application/json", "{\"client_id\": \"\\u0000\"}"),
        422,
        "invalid_fields",
        "client_id");
    var large = "{\"scope\": \"" + "x".repeat(70_000) + "\"}";
    problem(call("application/json", large), 413, "body_too_large");
  }

  @Test
  void other_media_types_and_larger_forms_are_refused() {
    problem(call("text/plain", RIGHT), 415, "unsupported_media_type");
    problem(call("nonsense", RIGHT), 415, "unsupported_media_type");
    problem(call(FORM, RIGHT + "&scope=" + "x".repeat(70_000)), 400, "bad_request");
  }

  @Test
  void only_post_gets_a_token() {
    problem(new Client(port, null).call("GET", TOKEN), 401, "unauthenticated");
  }

  /** From an address of its own, so that others are not kept waiting: that is shown too. */
  @Test
  void secrets_cannot_be_guessed_for_long() {
    var answer =
        Stream.generate(this::guess)
            .limit(2 * TOKENS_PER_MINUTE)
            .filter(one -> one.startsWith("HTTP/1.1 429"))
            .findFirst()
            .orElseThrow();

    assertThat(answer)
        .containsPattern("Retry-After: [12]\r\n")
        .contains("\"code\":\"rate_limited\"");
    assertGranted(call(FORM, RIGHT), "");
  }

  private String guess() {
    var there = InetAddress.ofLiteral("127.0.0.1");
    try (var socket = new Socket(there, port, InetAddress.ofLiteral("127.0.0.2"), 0)) {
      var request =
          """
          POST %s HTTP/1.1
          Host: localhost
          Connection: close
          Content-Type: %s
          Content-Length: 19

          client_secret=guess\
          """;
      socket
          .getOutputStream()
          .write(
              request
                  .formatted(TOKEN, FORM)
                  .replace("\n", "\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cache-Control", "X-Content-Type-Options", "Content-Security-Policy"})
  void a_token_is_kept_from_caches_and_pages(String header) {
    assertThat(header(call(FORM, RIGHT), header)).isPresent();
  }

  /** What is asked with it is let in, and nothing is there. */
  private void assertGranted(HttpResponse<String> answer, String scope) {
    var granted = resource(answer, 200);
    assertThat(granted.propertyNames())
        .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope");
    assertThat(text(granted, "token_type")).isEqualTo("Bearer");
    assertThat(granted.get("expires_in").intValue()).isEqualTo(3600);
    assertThat(text(granted, "scope")).isEqualTo(scope);
    var client = new Client(port, text(granted, "access_token"));
    problem(client.call("GET", "/api/v1/nothing"), 404, "not_found");
    var writing = client.call("POST", "/api/v1/nothing");
    assertThat(writing.statusCode()).isEqualTo(scope.isEmpty() ? 404 : 403);
  }

  private HttpResponse<String> call(String type, String body) {
    return new Client(port, null).call("POST", TOKEN, type, body, null);
  }
}

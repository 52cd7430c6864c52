package io.seatledger.http;

import static io.seatledger.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedIssuerTest {

  private static final String TOKEN = "/api/v1/auth/token";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern SHOWN = Pattern.compile("client_secret=(\\S+)");

  @TempDir private Path data;

  @Test
  void the_secret_is_shown_once_and_works_ever_after(CapturedOutput log) throws IOException {
    String secret;
    String token;
    try (var first = start()) {
      secret = shown(log).getFirst();
      token = token(first, secret);
      assertThat(new Client(port(first), token).call("POST", "/api/v1/licenses", "{}").statusCode())
          .isEqualTo(201);
      assertThat(first.getBean(FakeBooks.class).caller.tenantId()).isEqualTo("demo");
      assertThat(first.getBean(FakeBooks.class).caller.actor()).isEqualTo("demo");
    }
    assertNobodyElseReads(secret);
    try (var second = start()) {
      assertThat(new Client(port(second), token).call("GET", "/api/v1/licenses").statusCode())
          .isEqualTo(200);
      assertThat(token(second, secret)).isNotBlank();
      assertThat(shown(log)).hasSize(1);
    }
  }

  @Test
  void a_configured_secret_is_neither_made_nor_shown(CapturedOutput log) {
    try (var service = start("--seatledger.demo.client-secret=chosen")) {
      assertThat(token(service, "chosen")).isNotBlank();
      assertThat(shown(log)).isEmpty();
      assertThat(data.resolve("issuer/demo-client.secret-hash")).doesNotExist();
    }
  }

  @Test
  void no_token_without_the_right_words() {
    try (var service = start("--seatledger.demo.client-secret=chosen")) {
      assertRefused(ask(service, "client_id=demo&client_secret=wrong", ""), 401, "invalid_client");
      assertRefused(
          ask(service, "client_id=other&client_secret=chosen", ""), 401, "invalid_client");
      assertRefused(
          ask(service, "client_id=demo&client_secret=chosen", "&scope=all"), 400, "invalid_scope");
      var large = ask(service, "client_id=" + "x".repeat(100_000), "");
      assertThat(large.statusCode()).isBetween(400, 413);
    }
  }

  @Test
  void a_scope_that_is_asked_for_restricts() {
    try (var service = start("--seatledger.demo.client-secret=chosen")) {
      var answer =
          json(ask(service, "client_id=demo&client_secret=chosen", "&scope=licenses.read"));
      assertThat(answer.get("scope").stringValue()).isEqualTo("licenses.read");
      var client = new Client(port(service), answer.get("access_token").stringValue());
      assertThat(client.call("POST", "/api/v1/licenses", "{}").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void a_short_secret_stops_the_start_with_one_sentence(CapturedOutput log) {
    assertThat(catchThrowable(() -> start("--seatledger.security.hs256-secret=terse"))).isNotNull();
    assertThat(log.getAll())
        .contains("seatledger.security.hs256-secret has 5 bytes. Choose one of at least 32 bytes.")
        .doesNotContain("\tat io.seatledger", "terse");
  }

  private ConfigurableApplicationContext start(String... more) {
    var arguments = new ArrayList<>(List.of("--server.port=0", "--seatledger.data-dir=" + data));
    arguments.addAll(List.of(more));
    return SpringApplication.run(Server.class, arguments.toArray(String[]::new));
  }

  private static int port(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static String token(ConfigurableApplicationContext service, String secret) {
    var answer = json(ask(service, "client_id=demo&client_secret=" + secret, ""));
    assertThat(answer.get("token_type").stringValue()).isEqualTo("Bearer");
    assertThat(answer.get("expires_in").intValue()).isEqualTo(3600);
    return answer.get("access_token").stringValue();
  }

  private static HttpResponse<String> ask(
      ConfigurableApplicationContext service, String client, String more) {
    return new Client(port(service), null)
        .call("POST", TOKEN, FORM, "grant_type=client_credentials&" + client + more, null);
  }

  private static List<String> shown(CapturedOutput log) {
    return SHOWN.matcher(log.getAll()).results().map(found -> found.group(1)).toList();
  }

  private void assertNobodyElseReads(String secret) throws IOException {
    try (var files = Files.list(data.resolve("issuer"))) {
      for (var file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
        assertThat(file).content().doesNotContain(secret);
      }
    }
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String error) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(json(answer).get("error").stringValue()).isEqualTo(error);
  }
}

package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningService
class SecurityOverHttpTest {

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/licenses",
        "/api/v1/nothing",
        "/api",
        "/actuator/metrics",
        "/actuator/prometheus"
      })
  void without_a_token_nothing_is_told(String path) {
    assertRefused(call(null, "GET", path), 401, "unauthenticated");
  }

  @Test
  void health_is_open() {
    assertThat(call(null, "GET", "/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_must_be_signed_in_time_and_for_us() {
    var other = Tokens.signed(JWSAlgorithm.HS256, "another-secret-of-32-bytes-or-more", c -> c);
    var long64 = (Tokens.SECRET + Tokens.SECRET).substring(0, 64);
    assertRefused(call(other, "GET", LICENSES), 401, "unauthenticated");
    assertRefused(
        call(Tokens.signed(JWSAlgorithm.HS512, long64, c -> c), "GET", LICENSES),
        401,
        "unauthenticated");
    assertRefused(
        call(
            new PlainJWT(new JWTClaimsSet.Builder().subject("x").build()).serialize(),
            "GET",
            LICENSES),
        401,
        "unauthenticated");
    assertRefused(with(c -> c.expirationTime(inSeconds(-61))), 401, "unauthenticated");
    assertRefused(with(c -> c.expirationTime(null)), 401, "unauthenticated");
    assertRefused(with(c -> c.audience("another")), 401, "unauthenticated");
    assertRefused(with(c -> c.subject(null)), 401, "unauthenticated");
    assertThat(with(c -> c.expirationTime(inSeconds(-50))).statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_must_name_a_tenant() {
    assertRefused(with(c -> c.claim("tenant_id", null)), 403, "tenant_required");
    assertRefused(with(c -> c.claim("tenant_id", "")), 403, "tenant_required");
    assertRefused(with(c -> c.claim("tenant_id", 7)), 401, "unauthenticated");
  }

  @ParameterizedTest
  @CsvSource({
    "user, GET, 200",
    "user, POST, 201",
    "user, DELETE, 403",
    "service, POST, 201",
    "app_service_account, DELETE, 403",
    "tenant_admin, DELETE, 204",
    "global_admin, DELETE, 204",
    "visitor, GET, 403",
    "visitor, POST, 403",
    "not tenant_admin, GET, 403",
  })
  void roles_say_what_a_caller_may(String role, String method, int status) {
    var one = as("tenant_admin").license("{}");
    var path = method.equals("DELETE") ? one : LICENSES;
    var body = method.equals("POST") ? "{}" : "";
    assertThat(as(role).call(method, path, body).statusCode()).isEqualTo(status);
  }

  @Test
  void restoring_is_for_administrators() {
    var one = as("user").license("{}");
    as("tenant_admin").call("DELETE", one);

    assertRefused(as("user").call("POST", one + "/restore"), 403, "forbidden");
    resource(as("tenant_admin").call("POST", one + "/restore"), 200);
  }

  @ParameterizedTest
  @CsvSource({
    "licenses.read, GET, 200", "licenses.read, POST, 403", "edm.write, POST, 201",
    "edm.write, GET, 403", "openid profile, POST, 201", "edm.read licenses.write, GET, 200",
  })
  void scopes_of_ours_restrict(String scope, String method, int status) {
    var token = Tokens.with(c -> c.claim("scope", scope));
    var answer = new Client(port, token).call(method, LICENSES, method.equals("POST") ? "{}" : "");

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertRefused(answer, 403, "insufficient_scope");
    }
  }

  @Test
  void an_applications_token_stamps_its_writes() {
    var app = new Client(port, Tokens.with(c -> c.claim("app_id", "app_1")));
    assertThat(text(app.get(app.license("{}")), "app_id")).isEqualTo("app_1");

    var service = as("app_service_account");
    assertThat(text(service.get(service.license("{}")), "app_id")).isEqualTo("per_01");

    var person = as("user");
    assertThat(person.get(person.license("{}")).get("app_id").isNull()).isTrue();
  }

  @Test
  void the_inside_is_for_operators() {
    for (var path : List.of("/actuator/metrics", "/actuator/prometheus", "/actuator")) {
      assertRefused(as("tenant_admin").call("GET", path), 403, "forbidden");
      assertThat(as("global_admin").call("GET", path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void who_may_not_is_told_before_what_is_wrong() {
    assertRefused(as("visitor").call("POST", LICENSES, "{"), 403, "forbidden");
    assertRefused(
        new Client(port, null).call("PUT", LICENSES, "text/plain", "x", null),
        401,
        "unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {LICENSES, "/api/v1/nothing", "/actuator/metrics", "/nothing"})
  void answers_are_for_the_caller_alone(String path) {
    var answer = as("global_admin").call("GET", path);

    assertThat(header(answer, "Cache-Control").orElseThrow()).contains("no-store");
    assertThat(header(answer, "X-Content-Type-Options")).contains("nosniff");
    assertThat(header(answer, "Referrer-Policy")).contains("no-referrer");
    assertThat(header(answer, "X-Frame-Options")).contains("DENY");
    assertThat(header(answer, "Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(header(answer, "Strict-Transport-Security")).isEmpty(); // nothing over plain HTTP
  }

  @ParameterizedTest
  @CsvSource({
    "/docs, 200",
    "/docs/, 302",
    "/docs/index.html, 200",
    "/docs/nothing, 404",
    "/api/v1/openapi.json, 200",
  })
  void what_describes_the_service_is_open(String path, int status) {
    assertThat(call(null, "GET", path).statusCode()).isEqualTo(status);
  }

  @Test
  void the_explorer_may_run_its_own_scripts_and_nobody_elses() {
    assertThat(header(call(null, "GET", "/docs"), "Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/livez",
        "/readyz"
      })
  void health_tells_its_parts_to_operators_alone(String path) {
    var status = "{\"status\":\"UP\"}";
    assertThat(call(null, "GET", path).body()).contains("\"UP\"").doesNotContain("components");
    assertThat(as("tenant_admin").call("GET", path).body()).doesNotContain("components");
    assertThat(as("global_admin").call("GET", path).body()).contains("components", status);
  }

  @Test
  void health_is_made_of_what_matters() {
    var health = as("global_admin").get("/actuator/health/readiness").path("components");
    assertThat(health.propertyNames())
        .containsExactlyInAnyOrder(
            "readinessState", "database", "ledger", "processors", "diskSpace");
    assertThat(health.path("ledger").path("details").propertyNames())
        .containsExactlyInAnyOrder("head", "writable", "takes_more");
    var alive = as("global_admin").get("/actuator/health/liveness").path("components");
    assertThat(alive.propertyNames()).containsExactly("livenessState");
  }

  @Test
  void pages_of_other_origins_are_not_served() throws IOException, InterruptedException {
    problem(preflight(null), 401, "unauthenticated");
    var answer = preflight(Tokens.of(tenant, "user"));
    problem(answer, 403, "forbidden");
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/v1/nothing, forbidden",
    "POST, /api/v1/licenses/x/restore, forbidden",
    "POST, /api/v1/nothing, insufficient_scope",
    "BREW, /api/v1/nothing, insufficient_scope",
  })
  void unknown_paths_and_methods_need_what_known_ones_do(String method, String path, String code) {
    assertRefused(call(null, method, path), 401, "unauthenticated");
    assertRefused(
        call(Tokens.with(c -> c.claim("scope", "licenses.read")), method, path), 403, code);
  }

  @Test
  void another_issuers_place_is_not_here() {
    assertRefused(call(null, "POST", "/api/v1/auth/token"), 404, "not_found");
  }

  private HttpResponse<String> preflight(String token) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + LICENSES))
            .header("Origin", "https://elsewhere.invalid")
            .header("Access-Control-Request-Method", "GET")
            .method("OPTIONS", BodyPublishers.noBody());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  private Client as(String role) {
    return new Client(port, Tokens.of(tenant, role));
  }

  private HttpResponse<String> with(UnaryOperator<JWTClaimsSet.Builder> claims) {
    return call(Tokens.with(claims), "GET", LICENSES);
  }

  private HttpResponse<String> call(String token, String method, String path) {
    return new Client(port, token).call(method, path);
  }

  private static Date inSeconds(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    problem(answer, status, code);
    assertThat(header(answer, "WWW-Authenticate").isPresent()).isEqualTo(status == 401);
  }
}

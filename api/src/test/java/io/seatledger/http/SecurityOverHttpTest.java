package io.seatledger.http;

import static io.seatledger.http.Client.json;
import static io.seatledger.http.Samples.LICENSE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = Server.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "seatledger.security.hs256-secret=" + Tokens.SECRET)
class SecurityOverHttpTest {

  private static final String LICENSES = "/api/v1/licenses";
  private static final String ONE = LICENSES + "/" + LICENSE_ID;

  @Autowired private FakeBooks books;
  @LocalServerPort private int port;

  @BeforeEach
  void start() {
    books.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/licenses", "/api/v1/nothing", "/api", "/actuator/metrics"})
  void without_a_token_nothing_is_told(String path) {
    assertRefused(call(null, "GET", path), 401, "unauthenticated");
  }

  @Test
  void health_is_open() {
    assertThat(call(null, "GET", "/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_must_be_signed_in_time_and_for_us() {
    var other = Tokens.of("another-secret-of-32-bytes-or-more", claims -> claims);
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
  })
  void roles_say_what_a_caller_may(String role, String method, int status) {
    var path = method.equals("DELETE") ? ONE : LICENSES;
    var body = method.equals("POST") ? "{}" : "";
    assertThat(new Client(port, Tokens.of(role)).call(method, path, body).statusCode())
        .isEqualTo(status);
  }

  @Test
  void restoring_is_for_administrators() {
    assertRefused(call(Tokens.of("user"), "POST", ONE + "/restore"), 403, "forbidden");
    assertThat(call(Tokens.of("tenant_admin"), "POST", ONE + "/restore").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "licenses.read, GET, 200", "licenses.read, POST, 403", "edm.write, POST, 201",
    "edm.write, GET, 403", "openid profile, POST, 201", "edm.read licenses.write, GET, 200",
  })
  void scopes_of_ours_restrict(String scope, String method, int status) {
    var token = Tokens.of(Tokens.SECRET, c -> c.claim("scope", scope));
    var answer = new Client(port, token).call(method, LICENSES, method.equals("POST") ? "{}" : "");

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertRefused(answer, 403, "insufficient_scope");
    }
  }

  @Test
  void an_applications_token_stamps_its_writes() {
    var app = Tokens.of(Tokens.SECRET, c -> c.claim("app_id", "app_1"));
    new Client(port, app).call("POST", LICENSES, "{}");
    assertThat(books.caller.appId()).isEqualTo("app_1");

    new Client(port, Tokens.of("app_service_account")).call("POST", LICENSES, "{}");
    assertThat(books.caller.appId()).isEqualTo("per_01");

    new Client(port, Tokens.of("user")).call("POST", LICENSES, "{}");
    assertThat(books.caller.appId()).isNull();
  }

  @Test
  void the_inside_is_for_operators() {
    assertRefused(call(Tokens.of("tenant_admin"), "GET", "/actuator/metrics"), 403, "forbidden");
    assertThat(call(Tokens.of("global_admin"), "GET", "/actuator/metrics").statusCode())
        .isEqualTo(200);
  }

  @Test
  void who_may_not_is_told_before_what_is_wrong() {
    assertRefused(
        new Client(port, Tokens.of("visitor")).call("POST", LICENSES, "{"), 403, "forbidden");
    assertRefused(
        new Client(port, null).call("PUT", LICENSES, "text/plain", "x", null),
        401,
        "unauthenticated");
  }

  @Test
  void another_issuers_place_is_not_here() {
    assertRefused(call(null, "POST", "/api/v1/auth/token"), 404, "not_found");
  }

  private HttpResponse<String> with(UnaryOperator<JWTClaimsSet.Builder> claims) {
    return call(Tokens.of(Tokens.SECRET, claims), "GET", LICENSES);
  }

  private HttpResponse<String> call(String token, String method, String path) {
    return new Client(port, token).call(method, path);
  }

  private static Date inSeconds(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("code").stringValue()).isEqualTo(code);
    assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(status == 401);
  }
}

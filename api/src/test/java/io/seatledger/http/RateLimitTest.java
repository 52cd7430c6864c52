package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
    classes = {Door.class, RateLimitTest.Unreadable.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "seatledger.security.hs256-secret=" + Tokens.SECRET,
      "seatledger.rate-limit.per-minute=2"
    })
class RateLimitTest {

  private static final String UNREADABLE = "/api/v1/unreadable";

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;

  @Test
  void a_client_that_asks_too_often_is_told_when_to_ask_again() {
    assertLetIn(call(person("per_01"), "GET"));
    assertLetIn(call(person("per_01"), "GET"));

    var answer = call(person("per_01"), "GET");
    problem(answer, 429, "rate_limited");
    assertThat(Integer.parseInt(header(answer, "Retry-After").orElseThrow())).isBetween(1, 30);
    assertLetIn(call(person("per_02"), "GET"));
    assertLetIn(call(with(c -> c.subject("per_01").claim("tenant_id", "another")), "GET"));
  }

  @Test
  void whoever_acts_for_an_application_shares_its_limit() {
    assertLetIn(call(application("per_03"), "GET"));
    assertLetIn(call(application("per_04"), "GET"));

    problem(call(application("per_05"), "GET"), 429, "rate_limited");
    assertLetIn(call(person("per_05"), "GET"));
  }

  @Test
  void who_may_not_is_told_that_first_and_is_not_counted() {
    for (var count = 0; count < 3; count++) {
      problem(call(person("per_06"), "DELETE"), 403, "forbidden");
      problem(call(null, "GET"), 401, "unauthenticated");
    }
    assertLetIn(call(person("per_06"), "GET"));
  }

  @Test
  void who_asks_too_often_is_told_that_before_what_is_wrong() {
    for (var count = 0; count < 2; count++) {
      problem(call(person("per_07"), "POST", UNREADABLE), 400, "malformed_json");
    }
    problem(call(person("per_07"), "POST", UNREADABLE), 429, "rate_limited");
  }

  /** Where everything is wrong that is asked. */
  @RestController
  static class Unreadable {

    @PostMapping(UNREADABLE)
    void refuse() {
      throw new ProblemException(ProblemCode.MALFORMED_JSON, "A test.");
    }
  }

  private void assertLetIn(HttpResponse<String> answer) {
    problem(answer, 404, "not_found");
  }

  private String person(String sub) {
    return with(c -> c.subject(sub).claim("tenant_id", tenant));
  }

  private String application(String sub) {
    return with(c -> c.subject(sub).claim("tenant_id", tenant).claim("app_id", "app_1"));
  }

  private static String with(UnaryOperator<JWTClaimsSet.Builder> claims) {
    return Tokens.with(c -> claims.apply(c.claim("roles", List.of("user"))));
  }

  private HttpResponse<String> call(String token, String method) {
    return call(token, method, "/api/v1/nothing");
  }

  private HttpResponse<String> call(String token, String method, String path) {
    return new Client(port, token).call(method, path);
  }
}

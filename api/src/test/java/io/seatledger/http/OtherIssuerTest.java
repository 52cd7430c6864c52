package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens of an independent issuer, which is another process, are believed by the keys it shows. */
@RunningServiceOfIssuer
class OtherIssuerTest {

  /** Longer than the time in which an issuer is asked no more than twice. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> ALGORITHMS = List.of("RS256", "ES256", "EdDSA");

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "ES256", "EdDSA"})
  void its_tokens_are_accepted(String algorithm) {
    await().atMost(PATIENCE).until(() -> call(token(algorithm)).statusCode() == 200);
  }

  @Test
  void its_new_keys_are_followed_and_its_old_ones_forgotten() {
    var old = ALGORITHMS.stream().map(OtherIssuerTest::token).toList();
    OtherIssuer.PROCESS.rotate();

    await().atMost(PATIENCE).until(() -> call(token("EdDSA")).statusCode() == 200);
    ALGORITHMS.forEach(algorithm -> assertThat(call(token(algorithm)).statusCode()).isEqualTo(200));
    old.forEach(token -> problem(call(token), 401, "unauthenticated"));
  }

  @Test
  void while_it_is_away_known_keys_are_believed_and_others_may_be_tried_again() {
    var known = token("ES256");
    await().atMost(PATIENCE).until(() -> call(known).statusCode() == 200);
    OtherIssuer.PROCESS.pause();
    try {
      await().atMost(PATIENCE).until(() -> call(unknown()).statusCode() == 503);
      var away = call(unknown());
      problem(away, 503, "issuer_unavailable");
      assertThat(header(away, "Retry-After")).contains("1");
      assertThat(call(known).statusCode()).isEqualTo(200);
    } finally {
      OtherIssuer.PROCESS.resume();
    }
    await().atMost(PATIENCE).until(() -> call(unknown()).statusCode() == 401);
  }

  private static String token(String algorithm) {
    return OtherIssuer.token(algorithm, claims -> claims);
  }

  private static String unknown() {
    var claims = OtherIssuer.claims(c -> c);
    return Forgeries.signedByAnother(UUID.randomUUID().toString(), claims);
  }

  private HttpResponse<String> call(String token) {
    return new Client(port, token).call("GET", LICENSES);
  }
}

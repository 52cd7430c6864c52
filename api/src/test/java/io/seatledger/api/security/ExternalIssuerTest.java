package io.seatledger.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.nimbusds.jwt.JWTClaimsSet;
import io.seatledger.issuer.IssuerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How an issuer's keys are used, fetched and not fetched. */
class ExternalIssuerTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(200);

  private static IssuerProcess issuer;

  @BeforeAll
  static void start() {
    issuer = IssuerProcess.start();
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "ES256", "EdDSA"})
  void a_signature_holds_for_what_was_signed_and_for_nothing_else(String algorithm) {
    var decoder = decoder(issuer.uri());
    var token = issuer.sign(algorithm, claims());
    assertThat(decoder.decode(token).getSubject()).isEqualTo("per_01");

    var parts = token.split("\\.");
    var other = issuer.sign(algorithm, new JWTClaimsSet.Builder(claims()).subject("x").build());
    assertRefused(decoder, parts[0] + "." + other.split("\\.")[1] + "." + parts[2]);
    assertRefused(decoder, parts[0] + "." + parts[1] + ".");
    assertRefused(decoder, parts[0] + "." + parts[1] + "." + parts[2].substring(4));
    assertRefused(decoder, parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"crit\":[\"exp\"],\"exp\":1}",
        "{\"alg\":\"RS256\",\"kid\":\"%s\"}",
        "{\"alg\":\"HS256\",\"kid\":\"%s\"}",
        "{\"alg\":\"ES384\",\"kid\":\"%s\"}",
      })
  void a_header_that_does_not_fit_its_key_is_refused(String header) {
    var key =
        issuer.keys().getKeys().stream()
            .filter(one -> one.getAlgorithm().getName().equals("EdDSA"))
            .findAny()
            .orElseThrow();
    var parts = issuer.sign("EdDSA", claims()).split("\\.");
    var text = header.formatted(key.getKeyID()).getBytes(UTF_8);
    var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    assertRefused(decoder(issuer.uri()), encoded + "." + parts[1] + "." + parts[2]);
  }

  @Test
  void made_up_key_ids_do_not_hammer_the_issuer() {
    var decoder = decoder(issuer.uri());
    decoder.decode(issuer.sign("RS256", claims()));
    var before = issuer.fetches();
    IntStream.range(0, 100).forEach(number -> assertRefused(decoder, unknown(number)));

    assertThat(issuer.fetches() - before).isBetween(1, 2);
    assertThat(decoder.decode(issuer.sign("ES256", claims())).getSubject()).isEqualTo("per_01");
  }

  @Test
  void where_nobody_listens_nobody_can_say_whether_a_token_is_valid() {
    assertUnavailable(decoder("http://127.0.0.1:1"));
  }

  @Test
  void an_issuer_that_never_answers_is_not_waited_for() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var decoder = decoder("http://127.0.0.1:" + silent.getLocalPort(), SHORT);
      assertTimeout(Duration.ofSeconds(10), () -> assertUnavailable(decoder));
    }
  }

  @Test
  void metadata_of_another_issuer_is_not_believed() {
    assertUnavailable(decoder(issuer.uri().replace("127.0.0.1", "localhost")));
  }

  private static void assertUnavailable(JwtDecoder decoder) {
    for (var attempt = 0; attempt < 5; attempt++) {
      var token = unknown(attempt);
      assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(IssuerUnavailable.class);
    }
  }

  private static void assertRefused(JwtDecoder decoder, String token) {
    assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
  }

  private static JwtDecoder decoder(String uri) {
    return decoder(uri, PATIENCE);
  }

  private static JwtDecoder decoder(String uri, Duration patience) {
    var environment = new MockEnvironment().withProperty(SecuritySettings.ISSUER_URI, uri);
    var keys = new IssuerKeys(new PublishedKeys(uri, patience), LONG);
    return new ExternalIssuer()
        .jwtDecoder(keys, environment, new SecuritySettings(null, "seatledger"));
  }

  private static String unknown(int number) {
    var header = "{\"alg\":\"RS256\",\"kid\":\"%d\"}".formatted(number);
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(header.getBytes(UTF_8))
        + "."
        + encoder.encodeToString(claims().toString().getBytes(UTF_8))
        + ".AAAA";
  }

  private static JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer.uri())
        .subject("per_01")
        .audience("seatledger")
        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
        .build();
  }
}

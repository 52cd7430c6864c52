package io.seatledger.api.security;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Which secrets are believed, and that nobody else is beside one. */
class SharedSecretTest {

  private static final String SECRET = "x".repeat(32);

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void one_of_32_bytes_will_do() {
    assertThatNoException().isThrownBy(() -> decode(SECRET));
    assertThatNoException().isThrownBy(() -> decode("\u00e9".repeat(16)));
  }

  @Test
  void a_shorter_one_ends_the_start() {
    assertThatThrownBy(() -> decode("x".repeat(31)))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "seatledger.security.hs256-secret has 31 bytes. Choose one of at least 32 bytes.");
  }

  @Test
  void an_issuer_beside_it_ends_the_start() {
    environment.setProperty(SecuritySettings.ISSUER_URI, "https://issuer.invalid");
    assertThatThrownBy(() -> decode(SECRET))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "seatledger.security.hs256-secret and"
                + " spring.security.oauth2.resourceserver.jwt.issuer-uri are both set."
                + " Choose one place that tokens come from.");
  }

  @Test
  void an_issuer_that_is_left_empty_is_none() {
    environment.setProperty(SecuritySettings.ISSUER_URI, "");
    assertThatNoException().isThrownBy(() -> decode(SECRET));
  }

  private void decode(String secret) {
    new SharedSecret().jwtDecoder(new SecuritySettings(secret, "seatledger"), environment);
  }
}

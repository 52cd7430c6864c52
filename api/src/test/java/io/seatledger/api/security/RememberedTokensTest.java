package io.seatledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final AtomicInteger verified = new AtomicInteger();
  private Duration passed = Duration.ZERO;

  @Test
  void a_good_token_is_verified_once_a_minute() {
    var tokens = remembering(Duration.ofHours(1));
    tokens.decode("one");
    passed = Duration.ofSeconds(59);
    assertThat(tokens.decode("one").getTokenValue()).isEqualTo("one");
    assertThat(verified).hasValue(1);

    passed = Duration.ofSeconds(61);
    tokens.decode("one");
    assertThat(verified).hasValue(2);
  }

  @Test
  void a_token_is_not_believed_longer_than_it_is_valid() {
    var tokens = remembering(Duration.ofSeconds(10));
    tokens.decode("one");
    passed = Duration.ofSeconds(11);
    tokens.decode("one");
    assertThat(verified).hasValue(2);
  }

  @Test
  void one_that_is_at_its_end_is_verified_each_time() {
    var tokens = remembering(Duration.ofSeconds(-5)); // clocks may differ
    tokens.decode("one");
    tokens.decode("one");
    assertThat(verified).hasValue(2);
  }

  @Test
  void another_token_is_another() {
    var tokens = remembering(Duration.ofHours(1));
    assertThat(tokens.decode("one").getTokenValue()).isEqualTo("one");
    assertThat(tokens.decode("two").getTokenValue()).isEqualTo("two");
  }

  @Test
  void a_bad_token_is_refused_each_time() {
    var tokens = new RememberedTokens(_ -> refuse(), clock(), passed::toNanos);
    for (var attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    }
    assertThat(verified).hasValue(2);
  }

  private RememberedTokens remembering(Duration validity) {
    return new RememberedTokens(token -> good(token, validity), clock(), () -> passed.toNanos());
  }

  private Jwt good(String token, Duration validity) {
    verified.incrementAndGet();
    return Jwt.withTokenValue(token)
        .header("alg", "HS256")
        .subject("per_01")
        .expiresAt(NOW.plus(validity))
        .build();
  }

  private Jwt refuse() {
    verified.incrementAndGet();
    throw new BadJwtException("no");
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }
}

package io.seatledger.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Believes for up to a minute, and no longer than it is valid, a token that was found good: to
 * verify a signature costs more than anything else of a short request. A key that its issuer
 * withdraws is noticed within that minute. Thread-safe.
 */
final class RememberedTokens implements JwtDecoder {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST = 2_000;

  private final JwtDecoder decoder;
  private final Clock clock;
  private final Cache<String, Jwt> good;

  RememberedTokens(JwtDecoder decoder, Clock clock, Ticker ticker) {
    this.decoder = decoder;
    this.clock = clock;
    this.good =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(ticker)
            .expireAfter(Expiry.<String, Jwt>creating((_, jwt) -> validFor(jwt.getExpiresAt())))
            .build();
  }

  private Duration validFor(@Nullable Instant end) {
    if (end == null) {
      return Duration.ZERO;
    }
    var left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }

  @Override
  public Jwt decode(String token) {
    var known = good.getIfPresent(token);
    if (known != null) {
      return known;
    }
    var jwt = decoder.decode(token);
    good.put(token, jwt);
    return jwt;
  }
}

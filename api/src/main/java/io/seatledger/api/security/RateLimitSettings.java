package io.seatledger.api.security;

import io.seatledger.api.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may ask, on each node.
 *
 * @param perMinute requests of a client of a tenant; 0 is not limited, the default where the
 *     service issues its own tokens and otherwise 60,000
 * @param tokensPerMinute requests for a token from one network that are refused; 0 is not limited
 */
@ConfigurationProperties("seatledger.rate-limit")
record RateLimitSettings(@Nullable Integer perMinute, @DefaultValue("60") int tokensPerMinute) {

  private static final int OTHERWISE = 60_000;

  int requests(TokenSource source) {
    var otherwise = source == TokenSource.EMBEDDED ? 0 : OTHERWISE;
    return checked("per-minute", perMinute == null ? otherwise : perMinute);
  }

  int tokens() {
    return checked("tokens-per-minute", tokensPerMinute);
  }

  private static int checked(String name, int limit) {
    if (limit < 0) {
      throw new StartRefused(
          "seatledger.rate-limit.%s is %d.".formatted(name, limit), "Choose 0 for no limit.");
    }
    return limit;
  }
}

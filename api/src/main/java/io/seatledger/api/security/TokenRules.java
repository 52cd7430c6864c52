package io.seatledger.api.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What must hold of a token besides its signature. */
final class TokenRules {

  private static final Duration SKEW = Duration.ofSeconds(60);

  private TokenRules() {}

  /** Its expiry, its audience unless that is empty, its issuer if there is one to expect. */
  static OAuth2TokenValidator<Jwt> of(String audience, @Nullable String issuer) {
    var rules = new ArrayList<OAuth2TokenValidator<Jwt>>(List.of(expiry(), type()));
    if (!audience.isEmpty()) {
      rules.add(audience(audience));
    }
    if (issuer != null) {
      rules.add(new JwtIssuerValidator(issuer));
    }
    return new DelegatingOAuth2TokenValidator<>(rules);
  }

  private static OAuth2TokenValidator<Jwt> expiry() {
    var expiry = new JwtTimestampValidator(SKEW);
    expiry.setAllowEmptyExpiryClaim(false);
    return expiry;
  }

  private static OAuth2TokenValidator<Jwt> type() {
    var type = new JwtTypeValidator("JWT", "at+jwt");
    type.setAllowEmpty(true);
    return type;
  }

  private static OAuth2TokenValidator<Jwt> audience(String audience) {
    return new JwtClaimValidator<List<String>>(
        "aud", named -> named != null && named.contains(audience));
  }
}

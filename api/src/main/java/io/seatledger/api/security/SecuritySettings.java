package io.seatledger.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which tokens are believed.
 *
 * @param hs256Secret verify HS256 tokens with this secret, of at least 32 bytes, instead of issuing
 *     tokens
 * @param audience what a token's {@code aud} must contain; empty is not checked
 */
@ConfigurationProperties("seatledger.security")
record SecuritySettings(@Nullable String hs256Secret, @DefaultValue("seatledger") String audience) {

  static final String HS256_SECRET = "seatledger.security.hs256-secret";
  static final String ISSUER_URI = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
}

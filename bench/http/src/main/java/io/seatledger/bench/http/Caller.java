package io.seatledger.bench.http;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who asks, and in whose books. */
public record Caller(String tenantId, String actor) {

  /** As the token says. */
  public static Caller of(Jwt token) {
    return new Caller(
        Objects.requireNonNull(token.getClaimAsString("tenant_id")),
        Objects.requireNonNull(token.getSubject()));
  }
}

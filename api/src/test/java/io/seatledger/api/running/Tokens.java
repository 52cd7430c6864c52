package io.seatledger.api.running;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens as an organisation's own issuer would sign them, with a secret the service was given. */
final class Tokens {

  static final String SECRET = "a secret of the test suite, 32 bytes or more";

  private Tokens() {}

  /** A token of an administrator of the tenant, good for a few hours. */
  static String admin(String tenant) {
    return of(tenant, "tenant_admin");
  }

  /** A token of somebody of the tenant who has a role, good for a few hours. */
  static String of(String tenant, String role) {
    var claims =
        new JWTClaimsSet.Builder()
            .subject("per_admin")
            .audience("seatledger")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(6))))
            .claim("tenant_id", tenant)
            .claim("roles", List.of(role))
            .build();
    try {
      var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      token.sign(new MACSigner(SECRET));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.seatledger.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signs tokens with a secret the server is told. */
final class Tokens {

  static final String SECRET = "a-secret-of-32-bytes-for-testing";

  private Tokens() {}

  /** A tenant that no other test has, so that tests do not disturb each other. */
  static String tenant() {
    return "ten_" + UUID.randomUUID();
  }

  static String of(String tenant, String... roles) {
    return with(c -> c.claim("tenant_id", tenant).claim("roles", List.of(roles)));
  }

  static String with(UnaryOperator<JWTClaimsSet.Builder> more) {
    return signed(JWSAlgorithm.HS256, SECRET, more);
  }

  static String signed(
      JWSAlgorithm algorithm, String secret, UnaryOperator<JWTClaimsSet.Builder> more) {
    var token = new SignedJWT(new JWSHeader(algorithm), claims(more));
    try {
      token.sign(new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /** What a token says that is in order, and more. */
  static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> more) {
    var claims =
        new JWTClaimsSet.Builder()
            .subject("per_01")
            .audience("seatledger")
            .claim("tenant_id", tenant())
            .claim("roles", List.of("user"))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    return more.apply(claims).build();
  }
}

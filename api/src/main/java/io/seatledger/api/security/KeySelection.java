package io.seatledger.api.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of an issuer's public keys may have signed a token; none for another kind of signature. */
record KeySelection(JWKSource<SecurityContext> keys) implements JWSKeySelector<SecurityContext> {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
      throws KeySourceException {
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      return List.of();
    }
    var matching = keys.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), context);
    return matching.stream().flatMap(KeySelection::publicKeys).toList();
  }

  /** The library's own conversion leaves Edwards curves out. */
  private static Stream<? extends Key> publicKeys(JWK key) {
    return key instanceof OctetKeyPair pair
        ? Stream.of(pair)
            .filter(edwards -> Curve.Ed25519.equals(edwards.getCurve()))
            .map(EdwardsSignatures::publicKey)
        : KeyConverter.toJavaKeys(List.of(key)).stream().filter(PublicKey.class::isInstance);
  }
}

package io.seatledger.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens that look like the issuer's and are not. */
final class Forgeries {

  private Forgeries() {}

  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  /** The public key, which everybody has, taken for a shared secret. */
  static String signedWithPublicKeyBytes(JWTClaimsSet claims) {
    return signed(JWSAlgorithm.HS256, publicKey().getKeyID(), hmac(encodedKey()), claims);
  }

  static String signedWithPublicKeyText(JWTClaimsSet claims) {
    var text =
        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
            .formatted(
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(encodedKey()));
    var secret = text.getBytes(StandardCharsets.US_ASCII);
    return signed(JWSAlgorithm.HS256, publicKey().getKeyID(), hmac(secret), claims);
  }

  /** Another's key under the name of one of the issuer's. */
  static String signedByAnother(JWTClaimsSet claims) {
    return signedByAnother(publicKey().getKeyID(), claims);
  }

  static String signedByAnother(String keyId, JWTClaimsSet claims) {
    try {
      var signer = new RSASSASigner(new RSAKeyGenerator(2048).generate());
      return signed(JWSAlgorithm.RS256, keyId, signer, claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey publicKey() {
    return OtherIssuer.PROCESS.keys().getKeys().stream()
        .filter(key -> key.getKeyType().equals(KeyType.RSA))
        .map(RSAKey.class::cast)
        .findAny()
        .orElseThrow();
  }

  private static byte[] encodedKey() {
    try {
      return publicKey().toRSAPublicKey().getEncoded();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner hmac(byte[] secret) {
    try {
      return new MACSigner(secret);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(
      JWSAlgorithm algorithm, String keyId, JWSSigner signer, JWTClaimsSet claims) {
    var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}

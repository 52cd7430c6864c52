package io.seatledger.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.EdDSAProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signs by the platform's Ed25519. */
final class EdwardsSigner extends EdDSAProvider implements JWSSigner {

  private final OctetKeyPair key;

  EdwardsSigner(OctetKeyPair key) {
    this.key = key;
  }

  static OctetKeyPair key(String id) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var encoded = pair.getPublic().getEncoded();
      var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      var secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw))
          .d(Base64URL.encode(secret))
          .keyID(id)
          .algorithm(JWSAlgorithm.EdDSA)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
    try {
      var secret = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.getDecodedD());
      var signing = Signature.getInstance("Ed25519");
      signing.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(secret));
      signing.update(input);
      return Base64URL.encode(signing.sign());
    } catch (GeneralSecurityException e) {
      throw new JOSEException(e.getMessage(), e);
    }
  }
}

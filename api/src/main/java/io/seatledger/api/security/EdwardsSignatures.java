package io.seatledger.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.crypto.impl.CriticalHeaderParamsDeferral;
import com.nimbusds.jose.crypto.impl.EdDSAProvider;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Verifies EdDSA by the platform's own Ed25519, for which the library wants one more library. */
final class EdwardsSignatures extends DefaultJWSVerifierFactory {

  /** What an Ed25519 key in X.509 form begins with (RFC 8410). */
  private static final String PREFIX = "302a300506032b6570032100";

  @Override
  public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
    return key instanceof EdECPublicKey edwards
        ? new Verifier(edwards)
        : super.createJWSVerifier(header, key);
  }

  static PublicKey publicKey(OctetKeyPair key) {
    var encoded = PREFIX + HexFormat.of().formatHex(key.getDecodedX());
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("An Ed25519 key has another length", e);
    }
  }

  private static final class Verifier extends EdDSAProvider implements JWSVerifier {

    private final PublicKey key;

    Verifier(PublicKey key) {
      this.key = key;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signed, Base64URL signature)
        throws JOSEException {
      return new CriticalHeaderParamsDeferral().headerPasses(header)
          && isSignature(signed, signature.decode());
    }

    private boolean isSignature(byte[] signed, byte[] signature) throws JOSEException {
      try {
        var verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(key);
        verifying.update(signed);
        return verifying.verify(signature);
      } catch (SignatureException _) {
        return false; // of another length, or no point of the curve
      } catch (GeneralSecurityException e) {
        throw new JOSEException(e.getMessage(), e);
      }
    }
  }
}

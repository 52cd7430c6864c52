package io.seatledger.api.proof;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import org.springframework.boot.ssl.pem.PemContent;

/** Makes, reads and writes pairs of keys. */
final class Ed25519Keys {

  private Ed25519Keys() {}

  static KeyPair made() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has Ed25519", e);
    }
  }

  /**
   * The pair of the private key in a PEM text.
   *
   * @throws IllegalArgumentException if there is none
   */
  static KeyPair read(String pem) {
    return of(PemContent.of(pem));
  }

  static KeyPair of(PemContent pem) {
    try {
      if (pem.getPrivateKey() instanceof EdECPrivateKey key
          && key.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
        return new KeyPair(pair(key).getPublic(), key);
      }
    } catch (GeneralSecurityException | IllegalStateException e) {
      throw new IllegalArgumentException("This is no private key", e);
    }
    throw new IllegalArgumentException("This is no Ed25519 key");
  }

  /** The platform derives a public key only while it makes a pair, from what chance gives it. */
  private static KeyPair pair(EdECPrivateKey key) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Known(key.getBytes().orElseThrow()));
    return generator.generateKeyPair();
  }

  /** Gives the bytes that are known. */
  private static final class Known extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Known(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, target.length);
    }
  }
}

package io.seatledger.command.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** The keys that signatures are checked with, as they are handed out. */
public final class PublicKeys {

  private static final int LINE = 64;
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

  private PublicKeys() {}

  /** Names a key: its SHA-256, in base64url. */
  public static String id(PublicKey key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(key.getEncoded()));
  }

  /** The key as a PEM text. */
  public static String pem(PublicKey key) {
    return pem("PUBLIC KEY", key.getEncoded());
  }

  /** A PEM text of some kind. */
  public static String pem(String kind, byte[] der) {
    var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
  }

  /**
   * Reads what {@link #pem(PublicKey)} wrote.
   *
   * @throws IllegalArgumentException if it is no Ed25519 key
   */
  public static PublicKey read(String pem) {
    var found = PEM.matcher(pem);
    if (!found.matches()) {
      throw new IllegalArgumentException("This is no public key in PEM form");
    }
    try {
      var der = Base64.getMimeDecoder().decode(found.group(1));
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("This is no Ed25519 key", e);
    }
  }
}

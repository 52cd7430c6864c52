package io.seatledger.command.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one hash function of the books. */
public final class Sha256 {

  private Sha256() {}

  /** A digest to feed. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The hash of parts, one after another. */
  public static byte[] of(byte[]... parts) {
    var digest = digest();
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** The hash in hex of texts, none of which contains U+0000. */
  public static String hex(String... texts) {
    return hex(String.join("\0", texts), new byte[0]);
  }

  /** The hash in hex of a text and what follows it. */
  public static String hex(String text, byte[] rest) {
    return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8), rest));
  }
}

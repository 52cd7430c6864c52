package io.seatledger.api.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long things. */
final class Sha256 {

  private Sha256() {}

  /** The hash in hex of texts, none of which contains U+0000. */
  static String hex(String... texts) {
    return hex(String.join("\0", texts), new byte[0]);
  }

  /** The hash in hex of a text and what follows it. */
  static String hex(String text, byte[] rest) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      hash.update(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash.digest(rest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

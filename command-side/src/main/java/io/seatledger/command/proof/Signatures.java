package io.seatledger.command.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Signs with Ed25519 (RFC 8032). Thread-safe. */
public final class Signatures {

  private static final String ED25519 = "Ed25519";

  private final KeyPair keys;

  public Signatures(KeyPair keys) {
    this.keys = keys;
  }

  /** What others check signatures with. */
  public PublicKey publicKey() {
    return keys.getPublic();
  }

  /** The signature of the checkpoint's canonical text, in base64url. */
  public String of(Checkpoint checkpoint) {
    return of(checkpoint.canonical());
  }

  /** The signature of a text, in base64url. */
  public String of(String text) {
    try {
      var signature = Signature.getInstance(ED25519);
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key that signs is no Ed25519 key", e);
    }
  }

  /** Whether the key's owner signed the checkpoint; false for a signature that is none. */
  public static boolean holds(Checkpoint checkpoint, String signature, PublicKey key) {
    return holds(checkpoint.canonical(), signature, key);
  }

  /** Whether the key's owner signed the text; false for a signature that is none. */
  public static boolean holds(String text, String signature, PublicKey key) {
    try {
      var check = Signature.getInstance(ED25519);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getUrlDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}

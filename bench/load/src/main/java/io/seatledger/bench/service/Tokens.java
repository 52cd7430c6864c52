package io.seatledger.bench.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;

/** Tokens of the product's own issuer; one is used for half of its hour. Thread-safe. */
final class Tokens implements Supplier<String> {

  private static final Duration USE = Duration.ofMinutes(30);

  private final Http product;
  private final String secret;
  private String token = "";
  private long until = System.nanoTime();

  Tokens(URI product, String secret) {
    this.product = new Http(product, () -> "");
    this.secret = secret;
  }

  @Override
  public synchronized String get() {
    if (System.nanoTime() - until >= 0) {
      var form = "grant_type=client_credentials&client_id=demo&client_secret=" + secret;
      token = product.postForm("/api/v1/auth/token", form).get("access_token").asString();
      until = System.nanoTime() + USE.toNanos();
    }
    return token;
  }

  /** Writes the issuer's public key as PEM, so that others can check its tokens. */
  static Path publicKey(Path dataFolder, Path scratch) {
    try {
      var key = RSAKey.parse(Files.readString(dataFolder.resolve("issuer/key.json")));
      var body = Base64.getMimeEncoder().encodeToString(key.toRSAPublicKey().getEncoded());
      return Files.writeString(
          scratch.resolve("issuer.pem"),
          "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException("The issuer's key cannot be read", e);
    }
  }
}

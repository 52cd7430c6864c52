package io.seatledger.api.proof;

import io.seatledger.api.StartRefused;
import io.seatledger.api.embedded.NoDatabaseNamed;
import io.seatledger.api.file.PrivateFiles;
import io.seatledger.command.proof.PublicKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Finds the key that signs checkpoints, and says how many may go through the books at once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class SigningConfiguration {

  private static final String FILE = "signing-key.pem";

  /** Nodes that share a database must share the key, so none makes one of its own there. */
  @Bean
  SigningKey signingKey(
      AuditSettings settings,
      Environment environment,
      @Value("${seatledger.data-dir:./data}") Path data) {
    if (StringUtils.hasText(settings.signingKey())) {
      return SigningKey.of(configured(settings.signingKey()));
    }
    return NoDatabaseNamed.in(environment)
        ? SigningKey.of(kept(new PrivateFiles(data.resolve("audit"))))
        : SigningKey.none();
  }

  @Bean
  Turns turns() {
    return new Turns(Duration.ofSeconds(10));
  }

  static KeyPair configured(String pathOrText) {
    try {
      return PemContent.isPresentInText(pathOrText)
          ? Ed25519Keys.read(pathOrText)
          : Ed25519Keys.of(PemContent.load(Path.of(pathOrText)));
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      throw refused("names a file that cannot be read.", e);
    } catch (IllegalArgumentException e) {
      throw refused("is no Ed25519 private key.", e);
    }
  }

  private static StartRefused refused(String fact, Exception cause) {
    var refused =
        new StartRefused(
            AuditSettings.SIGNING_KEY + " " + fact,
            "Make one with: openssl genpkey -algorithm ed25519 -out signing-key.pem");
    refused.initCause(cause);
    return refused;
  }

  static KeyPair kept(PrivateFiles files) {
    return files.read(FILE).map(Ed25519Keys::read).orElseGet(() -> made(files));
  }

  private static KeyPair made(PrivateFiles files) {
    var keys = Ed25519Keys.made();
    files.write(FILE, PublicKeys.pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    return keys;
  }
}

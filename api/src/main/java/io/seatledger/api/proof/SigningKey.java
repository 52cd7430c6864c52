package io.seatledger.api.proof;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.command.proof.Sha256;
import io.seatledger.command.proof.Signatures;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Optional;

/** The key that vouches for checkpoints, where there is one. Thread-safe. */
final class SigningKey {

  private final Optional<Signatures> signatures;

  private SigningKey(Optional<Signatures> signatures) {
    this.signatures = signatures;
  }

  static SigningKey of(KeyPair keys) {
    return new SigningKey(Optional.of(new Signatures(keys)));
  }

  static SigningKey none() {
    return new SigningKey(Optional.empty());
  }

  /** What signs and checks; a {@link ProblemException} where no key is configured. */
  Signatures signatures() {
    return signatures.orElseThrow(
        () ->
            new ProblemException(
                ProblemCode.NO_SIGNING_KEY,
                "Checkpoints are signed where " + AuditSettings.SIGNING_KEY + " is set."));
  }

  /** Names the key: SHA-256 of its public half, in base64url. */
  String id() {
    var hash = Sha256.digest().digest(signatures().publicKey().getEncoded());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  String publicPem() {
    return Ed25519Keys.pem("PUBLIC KEY", signatures().publicKey().getEncoded());
  }
}

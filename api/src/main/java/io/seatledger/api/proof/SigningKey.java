package io.seatledger.api.proof;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.command.proof.PublicKeys;
import io.seatledger.command.proof.Signatures;
import java.security.KeyPair;
import java.util.Optional;

/** The key that vouches for checkpoints, where there is one. Thread-safe. */
public final class SigningKey {

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

  /** A {@link ProblemException} where no key is configured. */
  public void require() {
    var _ = signatures();
  }

  /** What signs and checks; a {@link ProblemException} where no key is configured. */
  public Signatures signatures() {
    return signatures.orElseThrow(
        () ->
            new ProblemException(
                ProblemCode.NO_SIGNING_KEY,
                "Checkpoints are signed where " + AuditSettings.SIGNING_KEY + " is set."));
  }

  /** Names the key. */
  public String id() {
    return PublicKeys.id(signatures().publicKey());
  }

  String publicPem() {
    return PublicKeys.pem(signatures().publicKey());
  }
}

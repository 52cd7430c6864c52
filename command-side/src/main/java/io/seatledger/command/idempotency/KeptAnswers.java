package io.seatledger.command.idempotency;

import java.time.Instant;
import java.util.Optional;

/** The answers that are kept under keys, as committed by any node. Thread-safe. */
public interface KeptAnswers {

  /** The answer that the key has, if it has one. */
  Optional<KeptAnswer> find(RequestKey key);

  /**
   * Keeps an answer that no event goes with; one with events is kept by their append.
   *
   * @throws KeyTaken if the key has an answer already
   */
  void keep(KeptAnswer answer);

  /** Forgets what was decided before a moment; how many answers that was. */
  int forget(Instant before);
}

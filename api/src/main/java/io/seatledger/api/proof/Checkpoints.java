package io.seatledger.api.proof;

import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.proof.Asked;
import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.Signatures;
import io.seatledger.query.InvalidQuery;
import org.springframework.stereotype.Component;

/** Signs where a tenant's books stand, and knows its signatures again. Thread-safe. */
@Component
final class Checkpoints {

  private final Ledger ledger;
  private final SigningKey key;
  private final Turns turns;

  Checkpoints(Ledger ledger, SigningKey key, Turns turns) {
    this.ledger = ledger;
    this.key = key;
    this.turns = turns;
  }

  /** How the books stood at a position of the ledger; now, if it is the largest number. */
  CheckpointAnswer at(String tenantId, long position) {
    var signatures = key.signatures();
    var head = ledger.reader().head();
    if (position < Long.MAX_VALUE && position > head) {
      throw new InvalidQuery("at_position", "must not be beyond " + head + ", the ledger's end");
    }
    var until = Math.min(position, head);
    var checkpoint = turns.taken(() -> ledger.proofs().checkpoint(tenantId, until));
    return CheckpointAnswer.of(new KeptCheckpoint(checkpoint, signatures.of(checkpoint)), key.id());
  }

  KeyAnswer key() {
    return new KeyAnswer(key.id(), "Ed25519", key.publicPem());
  }

  /** The whole of the tenant's books since a checkpoint that was signed here and kept. */
  Asked since(String tenantId, String token) {
    var kept = KeptCheckpoint.of(token);
    requireOurs(kept.checkpoint(), kept.signature());
    if (!kept.checkpoint().tenantId().equals(tenantId)) {
      throw new InvalidQuery("checkpoint", "is not one of this tenant");
    }
    return Asked.since(kept.checkpoint());
  }

  private void requireOurs(Checkpoint checkpoint, String signature) {
    if (!Signatures.holds(checkpoint, signature, key.signatures().publicKey())) {
      throw new InvalidQuery("checkpoint", "is not signed with the key of this service");
    }
  }
}

package io.seatledger.api.proof;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.write.Ids;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerProofs;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Reader;
import org.springframework.stereotype.Component;

/** Proves what is in a tenant's books. Thread-safe. */
@Component
final class EventProofs {

  private final LedgerProofs proofs;
  private final Turns turns;

  EventProofs(Ledger ledger, Turns turns) {
    this.turns = turns;
    this.proofs = ledger.proofs();
  }

  /** Shows that the event is among the first {@code size}; among all, for the largest number. */
  InclusionAnswer inclusion(Reader reader, String id, long size) {
    return turns.taken(() -> included(reader, id, size));
  }

  private InclusionAnswer included(Reader reader, String id, long size) {
    var place =
        Ids.event(id)
            .flatMap(event -> proofs.find(reader.tenantId(), reader.appId(), event))
            .orElseThrow(EventProofs::unknown);
    var wanted = within("size", size, proofs.size(reader.tenantId()));
    var least = proofs.index(reader.tenantId(), place.position()) + 1;
    if (wanted < least) {
      throw new InvalidQuery("size", "must be at least " + least + " to have this event in it");
    }
    return InclusionAnswer.of(
        id, place, proofs.inclusion(reader.tenantId(), place.position(), wanted));
  }

  /** Shows that the first {@code size} events begin with the {@code earlier} ones. */
  ConsistencyAnswer consistency(String tenantId, long earlier, long size) {
    return turns.taken(() -> consistent(tenantId, earlier, size));
  }

  private ConsistencyAnswer consistent(String tenantId, long earlier, long size) {
    var wanted = within("to_size", size, proofs.size(tenantId));
    var begin = within("from_size", earlier, wanted);
    return ConsistencyAnswer.of(proofs.consistency(tenantId, begin, wanted));
  }

  private static long within(String name, long size, long most) {
    if (size < Long.MAX_VALUE && size > most) {
      throw new InvalidQuery(name, "must be at most " + most);
    }
    return Math.min(size, most);
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemCode.AUDIT_EVENT_NOT_FOUND, "No such audit event.");
  }
}

package io.seatledger.command.ledger;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Axon's event store on the ledger, which can be told that another node has appended. */
public final class LedgerEventStore extends EmbeddedEventStore {

  LedgerEventStore(LedgerEngine engine) {
    super(EmbeddedEventStore.builder().storageEngine(engine));
  }

  /** Makes tailing readers look for new events now, rather than at their next second. */
  public void wake() {
    afterCommit(List.of());
  }
}

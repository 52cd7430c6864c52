package io.seatledger.command.audit;

import io.seatledger.events.Origin;
import io.seatledger.events.audit.AuditEvent;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The door by which acts come into the books beside the changes of licenses. Thread-safe. */
public final class AuditTrail {

  private final EventStore ledger;

  public AuditTrail(EventStore ledger) {
    this.ledger = ledger;
  }

  /**
   * Writes down what somebody does; when it returns, that is durable. No act is decided by those
   * before it, so each is a stream of its own and none can conflict with another.
   *
   * @param origin whose books it is written into, and who does it
   * @throws io.seatledger.command.ledger.LedgerBusy if nothing was written
   * @throws io.seatledger.command.ledger.OutcomeUnknown if it cannot be told whether it was
   */
  public void record(AuditEvent event, Origin origin) {
    var stream = "aud_" + IdentifierFactory.getInstance().generateIdentifier();
    ledger.publish(new GenericDomainEventMessage<>("audit", stream, 0, event, origin.toMetadata()));
  }
}

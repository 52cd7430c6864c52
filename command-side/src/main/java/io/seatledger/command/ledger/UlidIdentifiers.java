package io.seatledger.command.ledger;

import com.github.f4b6a3.ulid.UlidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages by ULIDs, since the id of an event is kept for ever and shown in the audit trail.
 * Axon finds it as a service.
 */
public final class UlidIdentifiers extends IdentifierFactory {

  @Override
  public String generateIdentifier() {
    return UlidCreator.getMonotonicUlid().toString();
  }
}

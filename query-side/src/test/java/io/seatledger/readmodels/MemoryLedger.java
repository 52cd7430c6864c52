package io.seatledger.readmodels;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;

/**
 * A node's ledger on events in memory. It tells all readers at once, as the ledger of the service
 * does; they would look only twice a second in Axon's own.
 */
final class MemoryLedger extends AbstractEventStore {

  private final MemoryEvents events;

  MemoryLedger(MemoryEvents events) {
    super(new Builder().storageEngine(events));
    this.events = events;
  }

  private static final class Builder extends AbstractEventStore.Builder {}

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
    return events.from(token);
  }

  @Override
  protected void afterCommit(List<? extends EventMessage<?>> written) {
    super.afterCommit(written);
    events.tell();
  }
}

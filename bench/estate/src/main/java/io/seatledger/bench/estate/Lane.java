package io.seatledger.bench.estate;

import io.seatledger.command.ledger.LedgerEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Appends the events of some licenses in their order, one unit of work after another, while the
 * next one is gathered. Used by one thread.
 */
final class Lane {

  /** Several lanes fill a batch of the ledger, which takes 5,000 events. */
  private static final int EVENTS_AT_ONCE = 1_250;

  private final LedgerEngine ledger;
  private final ExecutorService threads;
  private List<DomainEventMessage<?>> gathered = new ArrayList<>(EVENTS_AT_ONCE);
  private CompletableFuture<Void> appended = CompletableFuture.completedFuture(null);

  Lane(LedgerEngine ledger, ExecutorService threads) {
    this.ledger = ledger;
    this.threads = threads;
  }

  /** Takes one more; waits if the unit of work before is not appended yet. */
  void add(DomainEventMessage<?> event) {
    gathered.add(event);
    if (gathered.size() == EVENTS_AT_ONCE) {
      append();
    }
  }

  /** Appends the rest and returns when all is durable. */
  void finish() {
    append();
    appended.join();
  }

  private void append() {
    appended.join();
    var unit = gathered;
    gathered = new ArrayList<>(EVENTS_AT_ONCE);
    appended = CompletableFuture.runAsync(() -> ledger.appendEvents(unit), threads);
  }
}

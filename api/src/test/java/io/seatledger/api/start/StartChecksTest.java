package io.seatledger.api.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.StartRefused;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerConnections;
import io.seatledger.command.ledger.LedgerEngine;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What auto-configuration in another order would put in silently is refused in a sentence. */
class StartChecksTest {

  private static final EventJson JSON = new EventJson(EventCatalogue.seatledger());

  @AutoClose
  private final Ledger ledger =
      new Ledger(
          new LedgerConnections("jdbc:postgresql://127.0.0.1:1/none", "none", "none"),
          Clock.systemUTC());

  @Test
  void events_in_memory() {
    assertRefused(
        new InMemoryEventStorageEngine(),
        new InMemoryTokenStore(),
        JSON,
        "With InMemoryEventStorageEngine, events would not be kept in the ledger.");
  }

  @Test
  void tokens_in_memory() {
    assertRefused(
        engine(),
        new InMemoryTokenStore(),
        JSON,
        "With InMemoryTokenStore, tokens would not be kept in the database.");
  }

  private LedgerEngine engine() {
    return ledger.engine(JSON, JSON, NoOpEventUpcaster.INSTANCE, SnapshotFilter.allowAll());
  }

  private void assertRefused(
      EventStorageEngine engine, TokenStore tokens, Serializer events, String sentence) {
    var checks = new StartChecks(engine, tokens, events, List.of(events), ledger);
    assertThatThrownBy(checks::afterSingletonsInstantiated)
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith(sentence);
  }
}

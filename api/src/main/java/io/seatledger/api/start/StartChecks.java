package io.seatledger.api.start;

import io.seatledger.api.StartRefused;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerEngine;
import io.seatledger.events.wire.EventJson;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Looks at what was really put together: auto-configuration in another order would silently keep
 * events or tokens in memory.
 */
final class StartChecks implements SmartInitializingSingleton {

  private static final String CONFIGURATION = "Check the service's dependencies and configuration.";

  private final EventStorageEngine engine;
  private final TokenStore tokens;
  private final Serializer events;
  private final List<Serializer> serializers;
  private final Ledger ledger;

  StartChecks(
      EventStorageEngine engine,
      TokenStore tokens,
      Serializer events,
      List<Serializer> serializers,
      Ledger ledger) {
    this.engine = engine;
    this.tokens = tokens;
    this.events = events;
    this.serializers = List.copyOf(serializers);
    this.ledger = ledger;
  }

  @Override
  public void afterSingletonsInstantiated() {
    require(engine instanceof LedgerEngine, "events would not be kept in the ledger", engine);
    require(tokens instanceof JdbcTokenStore, "tokens would not be kept in the database", tokens);
    require(
        events instanceof EventJson, "events would not be written as the ledger's JSON", events);
    serializers.forEach(
        serializer ->
            require(
                serializer instanceof Jackson3Serializer,
                "messages and tokens would not be written as JSON",
                serializer));
    requireWholeLedger();
  }

  private static void require(boolean holds, String fact, Object instead) {
    if (!holds) {
      throw new StartRefused(
          "With %s, %s.".formatted(instead.getClass().getSimpleName(), fact), CONFIGURATION);
    }
  }

  private void requireWholeLedger() {
    var ends = ledger.reader().ends();
    if (!ends.meet()) {
      throw new StartRefused(
          "The ledger's head stands at position %d and its last event is at %d."
              .formatted(ends.head(), ends.last()),
          "Restore the database from a backup; nothing may be appended to it as it is.");
    }
  }
}

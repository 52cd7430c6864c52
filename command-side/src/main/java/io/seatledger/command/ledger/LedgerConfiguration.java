package io.seatledger.command.ledger;

import io.seatledger.command.license.StreamHeads;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.time.Clock;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the ledger and gives it to Axon as its event store. Whoever composes the service sees to it
 * that {@link LedgerSchema} has been migrated before.
 */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

  @Bean
  LedgerConnections ledgerConnections(JdbcConnectionDetails database) {
    return new LedgerConnections(
        database.getJdbcUrl(),
        String.valueOf(database.getUsername()),
        String.valueOf(database.getPassword()));
  }

  @Bean
  Ledger ledger(LedgerConnections connections, Clock clock) {
    return new Ledger(connections, clock);
  }

  @Bean
  StreamHeads streamHeads(Ledger ledger) {
    return ledger.reader();
  }

  @Bean
  EventJson eventSerializer() {
    return new EventJson(EventCatalogue.seatledger());
  }

  /** No event has a second revision yet. */
  @Bean
  EventUpcaster upcasters() {
    return new EventUpcasterChain();
  }

  @Bean
  LedgerEngine eventStorageEngine(
      Ledger ledger,
      @Qualifier("eventSerializer") Serializer events,
      @Qualifier("snapshotSerializer") Serializer snapshots,
      EventUpcaster upcasters,
      SnapshotFilter filter) {
    return ledger.engine(events, snapshots, upcasters, filter);
  }

  @Bean
  LedgerEventStore eventStore(LedgerEngine engine) {
    return new LedgerEventStore(engine);
  }
}

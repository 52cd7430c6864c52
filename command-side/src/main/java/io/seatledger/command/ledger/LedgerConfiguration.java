package io.seatledger.command.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.license.StreamHeads;
import io.seatledger.command.memory.SnapshotForm;
import io.seatledger.command.memory.SnapshotJson;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.time.Clock;
import java.util.Collection;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Opens the ledger and gives it to Axon as its event store. Whoever composes the service sees to it
 * that {@link LedgerSchema} has been migrated before.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

  @Bean
  LedgerConnections ledgerConnections(JdbcConnectionDetails database) {
    return new LedgerConnections(
        database.getJdbcUrl(),
        String.valueOf(database.getUsername()),
        String.valueOf(database.getPassword()));
  }

  @Bean
  Ledger ledger(LedgerConnections connections, Clock clock, ObjectProvider<MeterRegistry> meters) {
    return new Ledger(connections, clock, meters.getIfAvailable(CompositeMeterRegistry::new));
  }

  @Bean
  StreamHeads streamHeads(Ledger ledger) {
    return ledger.heads();
  }

  @Bean
  KeptAnswers keptAnswers(Ledger ledger) {
    return ledger.answers();
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

  /** The snapshots' serializer is no bean: Axon would take it for the general one. */
  @Bean
  LedgerEngine eventStorageEngine(
      Ledger ledger,
      @Qualifier("eventSerializer") Serializer events,
      Collection<SnapshotForm> snapshots,
      EventUpcaster upcasters,
      Configuration axon) {
    SnapshotFilter readable = snapshot -> axon.snapshotFilter().allow(snapshot);
    return ledger.engine(events, new SnapshotJson(snapshots), upcasters, readable);
  }

  @Bean
  LedgerEventStore eventStore(LedgerEngine engine, ObjectProvider<EventBusSpanFactory> spans) {
    var builder = new LedgerEventStore.Builder();
    spans.ifAvailable(builder::spanFactory);
    return new LedgerEventStore(builder, engine);
  }
}

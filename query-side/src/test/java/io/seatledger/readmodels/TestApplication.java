package io.seatledger.readmodels;

import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import io.seatledger.events.wire.Upcast;
import io.seatledger.query.QuerySideConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query side over a ledger in memory, composed as the service composes it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@Import(QuerySideConfiguration.class)
public class TestApplication {

  @Bean
  EventStorageEngine ledger() {
    return new InMemoryEventStorageEngine();
  }

  @Bean
  Serializer eventSerializer() {
    return new EventJson(EventCatalogue.seatledger());
  }

  /** As if the total of seats had once been recorded under another name. */
  @Bean
  EventUpcaster upcasters() {
    return new EventUpcasterChain(
        new Upcast(
            "license.total-seats-changed", 0, event -> event.set("after", event.remove("seats"))));
  }
}

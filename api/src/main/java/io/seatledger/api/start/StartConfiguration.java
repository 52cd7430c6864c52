package io.seatledger.api.start;

import io.seatledger.command.ledger.Ledger;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the start once everything is put together. */
@Configuration(proxyBeanMethods = false)
public class StartConfiguration {

  @Bean
  StartChecks startChecks(
      Schemas migrated,
      EventStorageEngine engine,
      TokenStore tokens,
      @Qualifier("eventSerializer") Serializer events,
      List<Serializer> serializers,
      Ledger ledger) {
    return new StartChecks(engine, tokens, events, serializers, ledger);
  }
}

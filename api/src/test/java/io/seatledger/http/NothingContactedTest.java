package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.seatledger.command.ledger.LedgerEventStore;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What would call elsewhere is not there unless it is asked for. */
@RunningService
class NothingContactedTest {

  @Autowired private ApplicationContext service;

  @Test
  void no_trace_is_made_or_sent() {
    assertThat(service.getBeanProvider(Tracer.class).stream()).isEmpty();
    assertThat(service.getBean(SpanFactory.class)).isInstanceOf(NoOpSpanFactory.class);
    assertThat(service.getBeanDefinitionNames()).noneMatch(name -> name.contains("otlp"));
  }

  @Test
  void numbers_are_kept_for_those_who_ask_and_once() {
    assertThat(service.getBeanProvider(MeterRegistry.class).stream())
        .singleElement()
        .isInstanceOf(PrometheusMeterRegistry.class);
  }

  @Test
  void no_axon_server_is_looked_for() {
    assertThat(service.getBeanProvider(AxonServerConnectionManager.class).stream()).isEmpty();
    assertThat(service.getBean(EventStore.class)).isInstanceOf(LedgerEventStore.class);
    assertThat(service.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
  }
}

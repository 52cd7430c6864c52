package io.seatledger.api.trace;

import io.micrometer.tracing.Tracer;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.tracing.SpanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Traces what Axon does, with the profile alone: without it there is no tracer. */
@Configuration(proxyBeanMethods = false)
@Profile("tracing")
class TraceConfiguration {

  @Bean
  SpanFactory spanFactory(Tracer tracer) {
    return new Spans(tracer);
  }

  @Bean
  SmartInitializingSingleton correlatedCommands(SimpleCommandBus commands, Tracer tracer) {
    return () -> commands.registerDispatchInterceptor(new Correlation(tracer));
  }
}

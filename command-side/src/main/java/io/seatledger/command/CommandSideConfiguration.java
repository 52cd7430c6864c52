package io.seatledger.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.audit.AuditTrail;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.license.LicenseCommand;
import io.seatledger.command.license.StreamHeads;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * Wires the command side. The ledger brings the event store, {@link StreamHeads} and {@link
 * KeptAnswers}, the composition a clock, and Axon's auto-configuration the rest.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = {LicenseCommand.class, RecordUsage.class})
public class CommandSideConfiguration {

  @Bean
  SeatledgerGateway seatledgerGateway(
      @Qualifier("localSegment") CommandBus bus,
      StreamHeads heads,
      KeptAnswers answers,
      Clock clock,
      ObjectProvider<MeterRegistry> meters) {
    var measured = meters.getIfAvailable(CompositeMeterRegistry::new);
    return new SeatledgerGateway(bus, heads, answers, clock, measured);
  }

  @Bean
  AuditTrail auditTrail(EventStore events) {
    return new AuditTrail(events);
  }

  /** Without a transaction of its own: the ledger commits by itself, and holds no connection. */
  @Bean
  @Qualifier("localSegment")
  SimpleCommandBus commandBus(
      Configuration axon, DuplicateCommandHandlerResolver duplicates, Clock clock) {
    var bus =
        SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.instance())
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .duplicateCommandHandlerResolver(duplicates)
            .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
            .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
            .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
    bus.registerHandlerInterceptor(new ReceiptInterceptor(clock));
    return bus;
  }

  /** Whoever cannot have an aggregate for ten seconds is told to try again. */
  @Bean
  LockFactory aggregateLocks() {
    return PessimisticLockFactory.builder().lockAttemptTimeout(10).acquireAttempts(1_000).build();
  }

  /** Axon's "correlation" is the direct cause, and its "trace" is where it all began. */
  @Bean
  CorrelationDataProvider causeCorrelation() {
    return new MessageOriginProvider("causation_id", "correlation_id");
  }

  @Bean
  CorrelationDataProvider originCorrelation() {
    return new OriginCorrelation();
  }

  /** One thread, off the commands; a snapshot that a stop prevents is taken another time. */
  @Bean
  Snapshotter snapshotter(
      Configuration axon,
      EventStore events,
      ParameterResolverFactory parameters,
      HandlerDefinition handlers) {
    return SpringAggregateSnapshotter.builder()
        .eventStore(events)
        .executor(
            Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("snapshots").factory()))
        .transactionManager(NoTransactionManager.instance())
        .repositoryProvider(axon::repository)
        .parameterResolverFactory(parameters)
        .handlerDefinition(handlers)
        .build();
  }
}

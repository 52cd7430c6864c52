package io.seatledger.query.processor;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets the handlers of a processor fill another schema with the same events. Thread-safe. */
@Component
public final class Shadows {

  /** Few, so that readers and the live processor find processors and connections. */
  private static final int THREADS = 3;

  /** For each event Axon's coordinator counts all that wait in each, one by one. */
  private static final int SEGMENTS = 2;

  /** Soon, since a shadow is waited for while the live processor stands still. */
  private static final long TOKEN_MILLIS = 200;

  private final ApplicationContext beans;
  private final Configuration axon;
  private final TokenStore tokens;
  private final EntityManagerProvider entities;
  private final TransactionManager transactions;
  private final JdbcClient jdbc;

  Shadows(
      ApplicationContext beans,
      Configuration axon,
      TokenStore tokens,
      EntityManagerProvider entities,
      PlatformTransactionManager transactions,
      JdbcClient jdbc) {
    this.beans = beans;
    this.axon = axon;
    this.tokens = tokens;
    this.entities = entities;
    this.transactions = ViewsTransactions.next(transactions, jdbc);
    this.jdbc = jdbc;
  }

  /** Goes on where the last shadow of the processor stopped. */
  public Shadow start(String processor, Boundary boundary) {
    var threads = new ShadowThreads(THREADS);
    var shadow = shadow(processor, boundary, threads);
    shadow.registerHandlerInterceptor(
        (work, chain) -> boundary.isShown(work.getMessage()) ? chain.proceed() : null);
    shadow.start();
    return new Shadow(shadow, threads);
  }

  private PooledStreamingEventProcessor shadow(
      String processor, Boundary boundary, ScheduledExecutorService threads) {
    return PooledStreamingEventProcessor.builder()
        .name(Shadow.of(processor))
        .eventHandlerInvoker(invoker(processor))
        .errorHandler(PropagatingErrorHandler.instance())
        .messageSource(new BoundedSource(axon.eventStore(), boundary))
        .tokenStore(tokens)
        .transactionManager(transactions)
        .coordinatorExecutor(threads)
        .workerExecutor(threads)
        .initialSegmentCount(SEGMENTS)
        .batchSize(ProcessorConfiguration.BATCH_SIZE)
        .claimExtensionThreshold(TOKEN_MILLIS)
        .initialToken(Shadows::replayForEver)
        .build();
  }

  /** Whatever happens meanwhile: side effects are the live processor's alone. */
  private static TrackingToken replayForEver(
      StreamableMessageSource<TrackedEventMessage<?>> ledger) {
    return ReplayToken.createReplayToken(
        new GlobalSequenceTrackingToken(Long.MAX_VALUE), ledger.createTailToken());
  }

  private EventHandlerInvoker invoker(String processor) {
    return DeadLetteringEventHandlerInvoker.builder()
        .eventHandlers(handlers(processor))
        .parameterResolverFactory(axon.parameterResolverFactory())
        .sequencingPolicy(ProcessorConfiguration.byLicense())
        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
        .queue(DeadLetterQueue.of(Shadow.of(processor), axon, transactions, entities, jdbc))
        .enqueuePolicy((_, cause) -> DeadLetterQueue.decide(cause))
        .transactionManager(transactions)
        .build();
  }

  private List<Object> handlers(String processor) {
    return beans.getBeansWithAnnotation(ProcessingGroup.class).entrySet().stream()
        .filter(bean -> processor.equals(group(bean.getKey())))
        .map(bean -> bean.getValue())
        .toList();
  }

  private String group(String bean) {
    var group = beans.findAnnotationOnBean(bean, ProcessingGroup.class);
    return group == null ? "" : group.value();
  }
}

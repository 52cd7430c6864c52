package io.seatledger.bench.replay;

import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads all events of the books once, on as many threads and segments as the product's rebuild. */
@Component
class Reader {

  private static final int THREADS = 3;
  private static final int SEGMENTS = 2;
  private static final long PAUSE = 5_000_000;

  private final EventStore ledger;
  private final RowByRow rows;
  private final TransactionManager transactions;

  Reader(EventStore ledger, EntityManager entities, PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.rows = new RowByRow(entities); // no bean: Axon would have it follow the books at once
    this.transactions = new SpringTransactionManager(transactions);
  }

  /** Returns when all that was in the books at the beginning has been handled. */
  Reading read(Kind kind) {
    transactions.executeInTransaction(rows::clear);
    var head = ledger.createHeadToken().position().orElse(0);
    var threads = Executors.newScheduledThreadPool(THREADS);
    var processor = processor(kind, threads);
    var begun = System.nanoTime();
    processor.start();
    while (!isAt(head, processor)) {
      LockSupport.parkNanos(PAUSE);
    }
    var took = System.nanoTime() - begun;
    processor.shutDown();
    threads.shutdown();
    return new Reading(head, took / 1_000);
  }

  private static boolean isAt(long head, StreamingEventProcessor processor) {
    var segments = processor.processingStatus().values();
    if (segments.stream().anyMatch(segment -> segment.isErrorState())) {
      throw new IllegalStateException("The events cannot be handled");
    }
    return segments.size() == SEGMENTS
        && segments.stream().allMatch(segment -> segment.getCurrentPosition().orElse(0) >= head);
  }

  private StreamingEventProcessor processor(Kind kind, ScheduledExecutorService threads) {
    return PooledStreamingEventProcessor.builder()
        .name(kind.name())
        .eventHandlerInvoker(invoker(kind))
        .errorHandler(PropagatingErrorHandler.instance())
        .messageSource(ledger)
        .tokenStore(new InMemoryTokenStore())
        .transactionManager(kind == Kind.ROWS ? transactions : NoTransactionManager.instance())
        .coordinatorExecutor(threads)
        .workerExecutor(threads)
        .initialSegmentCount(SEGMENTS)
        .batchSize(kind.batch())
        .initialToken(StreamableMessageSource::createTailToken)
        .build();
  }

  private EventHandlerInvoker invoker(Kind kind) {
    return SimpleEventHandlerInvoker.builder()
        .eventHandlers(kind == Kind.ROWS ? rows : new Nothing())
        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
        .sequencingPolicy(Reader::license)
        .build();
  }

  private static Object license(EventMessage<?> message) {
    return switch (message.getPayload()) {
      case LicenseEvent event -> event.licenseId();
      case AssignmentEvent event -> event.licenseId();
      default -> message.getIdentifier();
    };
  }
}

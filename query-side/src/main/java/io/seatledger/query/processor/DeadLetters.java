package io.seatledger.query.processor;

import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Where events wait that a projection could not take. */
final class DeadLetters {

  private static final int MOST = 100_000;

  private DeadLetters() {}

  static SequencedDeadLetterQueue<EventMessage<?>> of(
      String processor,
      Configuration axon,
      TransactionManager transactions,
      EntityManagerProvider entities) {
    return JpaSequencedDeadLetterQueue.<EventMessage<?>>builder()
        .processingGroup(processor)
        .transactionManager(transactions)
        .entityManagerProvider(entities)
        .eventSerializer(axon.eventSerializer())
        .genericSerializer(axon.serializer())
        .maxSequences(MOST)
        .maxSequenceSize(MOST)
        .build();
  }

  /** Trouble with the database is not the event's fault: the batch fails and is tried again. */
  static EnqueueDecision<EventMessage<?>> decide(@Nullable Throwable cause) {
    if (cause instanceof DataAccessException trouble) {
      throw trouble;
    }
    return cause == null ? Decisions.enqueue() : Decisions.enqueue(ThrowableCause.truncated(cause));
  }
}

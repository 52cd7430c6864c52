package io.seatledger.query.processor;

import io.seatledger.query.store.Facts;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where events wait that a projection could not take, and the later ones of the same license.
 *
 * <p>Each batch asks once which of its licenses have some waiting, in its own transaction, so it
 * sees what any node has done. Axon's cache of that outlives a segment that is lost together with
 * the database, and then lets events overtake those that another node made wait.
 */
final class DeadLetterQueue extends JpaSequencedDeadLetterQueue<EventMessage<?>> {

  private static final String WAITING =
      """
      select distinct sequence_identifier from views.dead_letter_entry
       where processing_group = ? and sequence_identifier = any(?)
      """;

  private final String processor;
  private final JdbcClient jdbc;

  private DeadLetterQueue(Builder<EventMessage<?>> builder, String processor, JdbcClient jdbc) {
    super(builder);
    this.processor = processor;
    this.jdbc = jdbc;
  }

  static DeadLetterQueue of(
      String processor,
      Configuration axon,
      TransactionManager transactions,
      EntityManagerProvider entities,
      JdbcClient jdbc) {
    var builder =
        JpaSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(processor)
            .transactionManager(transactions)
            .entityManagerProvider(entities)
            .eventSerializer(axon.eventSerializer())
            .genericSerializer(axon.serializer());
    return new DeadLetterQueue(builder, processor, jdbc);
  }

  @Override
  public boolean enqueueIfPresent(
      Object license, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
    var waits = waiting().contains(license);
    if (waits) {
      super.enqueue(license, letter.get());
    }
    return waits;
  }

  /** Whatever could not wait would stop all other licenses, and nobody would count it each time. */
  @Override
  public boolean isFull(Object license) {
    return false;
  }

  @Override
  public void enqueue(Object license, DeadLetter<? extends EventMessage<?>> letter) {
    super.enqueue(license, letter);
    waiting().add(license);
  }

  private Set<Object> waiting() {
    var batch = CurrentUnitOfWork.get().root();
    return batch.getOrComputeResource(processor + "/Waiting", _ -> waiting(batch));
  }

  private Set<Object> waiting(UnitOfWork<?> batch) {
    var licenses =
        Facts.messages(batch)
            .map(event -> ProcessorConfiguration.byLicense().getSequenceIdentifierFor(event))
            .distinct()
            .toArray(String[]::new);
    return new HashSet<>(
        jdbc.sql(WAITING).param(processor).param(licenses).query(String.class).list());
  }

  /** Trouble with the database is not the event's fault: the batch fails and is tried again. */
  static EnqueueDecision<EventMessage<?>> decide(@Nullable Throwable cause) {
    if (cause instanceof DataAccessException trouble) {
      throw trouble;
    }
    return cause == null ? Decisions.enqueue() : Decisions.enqueue(ThrowableCause.truncated(cause));
  }
}

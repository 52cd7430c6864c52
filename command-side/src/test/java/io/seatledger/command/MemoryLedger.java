package io.seatledger.command;

import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.license.StreamHeads;
import io.seatledger.events.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** What the command side expects of a ledger, in memory: conflicts, receipts, heads and keys. */
final class MemoryLedger extends InMemoryEventStorageEngine implements StreamHeads, KeptAnswers {

  final List<DomainEventMessage<?>> events = new ArrayList<>();
  final BlockingQueue<DomainEventMessage<?>> snapshots = new LinkedBlockingQueue<>();
  final Map<String, KeptAnswer> answers = new HashMap<>();
  int appends;
  long readFrom;
  @Nullable RuntimeException failure;

  @Override
  public void appendEvents(List<? extends EventMessage<?>> appended) {
    appends++;
    if (failure != null) {
      throw failure;
    }
    var receipt = Receipt.of(CurrentUnitOfWork.get());
    var answer = receipt.answer();
    if (answer != null) {
      keep(answer.at(events.size() + appended.size()));
    }
    appended.forEach(event -> append((DomainEventMessage<?>) event));
    var place = new Place(events.size(), Instant.EPOCH);
    receipt.recorded(() -> place);
  }

  @Override
  public DomainEventStream readEvents(String streamId, long firstSequence) {
    readFrom = firstSequence;
    return super.readEvents(streamId, firstSequence);
  }

  @Override
  public Optional<KeptAnswer> find(RequestKey key) {
    return Optional.ofNullable(answers.get(key.id()));
  }

  @Override
  public void keep(KeptAnswer answer) {
    if (answers.putIfAbsent(answer.key().id(), answer) != null) {
      throw new KeyTaken();
    }
  }

  @Override
  public int forget(Instant before) {
    throw new UnsupportedOperationException();
  }

  private void append(DomainEventMessage<?> event) {
    if (event.getSequenceNumber() != sequenceOf(event.getAggregateIdentifier()) + 1) {
      throw new ConcurrencyException("The stream has moved");
    }
    events.add(event);
    super.appendEvents(List.of(event));
  }

  /** What another node records; nobody here is told. */
  void appendElsewhere(String streamId, Object event, Origin by) {
    append(
        new GenericDomainEventMessage<>(
            "license", streamId, sequenceOf(streamId) + 1, event, by.toMetadata()));
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    super.storeSnapshot(snapshot);
    snapshots.add(snapshot);
  }

  @Override
  public boolean endsAt(String streamId, long sequence) {
    return sequenceOf(streamId) == sequence;
  }

  private long sequenceOf(String streamId) {
    return events.stream().filter(e -> e.getAggregateIdentifier().equals(streamId)).count() - 1;
  }

  @Override
  public long positionOf(String streamId) {
    for (int i = events.size(); i > 0; i--) {
      if (events.get(i - 1).getAggregateIdentifier().equals(streamId)) {
        return i;
      }
    }
    return 0;
  }

  @Override
  public boolean hasLost(String streamId) {
    return false;
  }

  /** Memory is not taken over by another server. */
  @Override
  public void whenAllMayBeLost(Runnable forget) {}
}

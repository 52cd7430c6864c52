package io.seatledger.command.ledger;

import io.seatledger.command.Receipt;
import io.seatledger.events.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the ledger. Thread-safe.
 *
 * <p>Positions are dense and in order of commit, so a token is a single number and no reader ever
 * looks for gaps. Every event belongs to a stream and, by its metadata, to a tenant.
 */
public final class LedgerEngine extends AbstractEventStorageEngine {

  private final GroupCommit commits;
  private final SettledHeads heads;
  private final LedgerReader reader;
  private final SnapshotTable snapshots;

  LedgerEngine(Builder builder, GroupCommit commits, SettledHeads heads, SnapshotTable snapshots) {
    super(builder);
    this.commits = commits;
    this.heads = heads;
    this.reader = heads.reader();
    this.snapshots = snapshots;
  }

  static Builder builder() {
    return new Builder();
  }

  /** What every Axon engine is built with: serializers, upcasters, snapshot filter. */
  static final class Builder extends AbstractEventStorageEngine.Builder {}

  /** Names who is called when events were written. */
  void whenWritten(Runnable listener) {
    commits.whenWritten(listener);
  }

  /** Returns before they are durable if somebody waits for that by a receipt. */
  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (!events.isEmpty()) {
      var contents = events.stream().map(event -> content(event, serializer)).toList();
      var receipt = Receipt.current();
      if (receipt == null) {
        commits.append(Append.of(contents, null));
      } else {
        receipt.recorded(commits.ahead(Append.of(contents, receipt.answer())));
      }
    }
  }

  static EventContent content(EventMessage<?> message, Serializer serializer) {
    if (!(message instanceof DomainEventMessage<?> event)) {
      throw new IllegalArgumentException("An event without a stream cannot be recorded");
    }
    var payload = event.serializePayload(serializer, String.class);
    return new EventContent(
        Origin.of(event.getMetaData()).tenantId(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getIdentifier(),
        payload.getType().getName(),
        Integer.parseInt(payload.getType().getRevision()),
        payload.getData(),
        event.serializeMetaData(serializer, String.class).getData());
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    snapshots.store(snapshot, serializer);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String streamId, long from) {
    heads.settle(streamId);
    return reader.stream(streamId, from);
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken token, boolean mayBlock) {
    return reader.after(token == null ? 0 : token.position().orElse(0));
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String streamId) {
    return snapshots.read(streamId, getSnapshotSerializer());
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String streamId) {
    return reader.lastSequence(streamId);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(reader.head());
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return new GlobalSequenceTrackingToken(reader.positionBefore(instant));
  }
}

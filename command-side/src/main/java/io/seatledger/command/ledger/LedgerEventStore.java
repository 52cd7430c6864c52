package io.seatledger.command.ledger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the ledger. Thread-safe.
 *
 * <p>Axon's own store polls, and cannot tell its readers that events are there: each would learn of
 * a write half a second later. This one tells them at once, of its own node's events and, by {@link
 * #wake()}, of the others'.
 */
public final class LedgerEventStore extends AbstractEventStore {

  private final LedgerEngine engine;
  private final Set<LedgerStream> streams = ConcurrentHashMap.newKeySet();

  LedgerEventStore(Builder builder, LedgerEngine engine) {
    super(builder.storageEngine(engine));
    this.engine = engine;
    engine.whenWritten(this::wake);
  }

  /** What Axon's stores are built with: the message monitor and the span factory. */
  static final class Builder extends AbstractEventStore.Builder {}

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    var stream = new LedgerStream(engine, token, streams::remove);
    streams.add(stream);
    return stream;
  }

  /** Makes all who follow the ledger look for new events now. */
  public void wake() {
    streams.forEach(LedgerStream::wake);
  }
}

package io.seatledger.query.processor;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The events of the ledger up to a boundary, which may move on. */
record BoundedSource(StreamableMessageSource<TrackedEventMessage<?>> ledger, Boundary boundary)
    implements StreamableMessageSource<TrackedEventMessage<?>> {

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new Bounded(ledger.openStream(token), boundary);
  }

  @Override
  public TrackingToken createTailToken() {
    return ledger.createTailToken();
  }

  private record Bounded(BlockingStream<TrackedEventMessage<?>> events, Boundary boundary)
      implements BlockingStream<TrackedEventMessage<?>> {

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return events.peek().filter(boundary::lets);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      return events.hasNextAvailable(timeout, unit) && peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return events.nextAvailable();
    }

    @Override
    public void close() {
      events.close();
    }
  }
}

package io.seatledger.readmodels;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;

/** Follows events in memory from a token on, for one reader. */
final class MemoryStream implements TrackingEventStream {

  /** What comes after a token. */
  interface Events
      extends BiFunction<TrackingToken, Boolean, Stream<? extends TrackedEventMessage<?>>> {}

  private final Events events;
  private final Consumer<MemoryStream> onClose;
  private TrackingToken token;
  private TrackedEventMessage<?> next;
  private volatile Runnable onAvailable = () -> {};

  MemoryStream(TrackingToken token, Events events, Consumer<MemoryStream> onClose) {
    this.token = token;
    this.events = events;
    this.onClose = onClose;
  }

  @Override
  public synchronized Optional<TrackedEventMessage<?>> peek() {
    if (next == null) {
      next = events.apply(token, false).findFirst().orElse(null);
    }
    return Optional.ofNullable(next);
  }

  @Override
  public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit)
      throws InterruptedException {
    if (peek().isEmpty()) {
      unit.timedWait(this, timeout);
    }
    return peek().isPresent();
  }

  @Override
  public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (peek().isEmpty()) {
      wait();
    }
    var event = next;
    token = event.trackingToken();
    next = null;
    return event;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    return true;
  }

  /** Says that there are new events. */
  void tell() {
    synchronized (this) {
      notifyAll();
    }
    onAvailable.run();
  }

  @Override
  public void close() {
    onClose.accept(this);
  }
}

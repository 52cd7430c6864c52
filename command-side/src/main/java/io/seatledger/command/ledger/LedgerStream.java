package io.seatledger.command.ledger;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Follows the ledger from a token on, for one reader.
 *
 * <p>It asks the database when it is told of new events, and each second in case it was not told.
 * {@link #wake()} may be called by any thread.
 *
 * <p>The last event is read again each time. A copy of the database that lacks the newest events
 * would otherwise give their positions to others unnoticed.
 */
final class LedgerStream implements TrackingEventStream {

  private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

  private final LedgerEngine engine;
  private final Consumer<LedgerStream> onClose;
  private long position;
  private @Nullable String last;
  private Iterator<? extends TrackedEventMessage<?>> page = Collections.emptyIterator();
  private @Nullable TrackedEventMessage<?> next;
  private long lookedAt = System.nanoTime() - LOOK_AGAIN;
  private boolean news = true;
  private Runnable onAvailable = () -> {};

  LedgerStream(LedgerEngine engine, @Nullable TrackingToken token, Consumer<LedgerStream> onClose) {
    this.engine = engine;
    this.position = token == null ? 0 : token.position().orElse(0);
    this.onClose = onClose;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return fetch() ? Optional.ofNullable(next) : Optional.empty();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    var deadline = System.nanoTime() + unit.toNanos(timeout);
    while (!fetch()) {
      var left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      awaitNews(Math.min(left, LOOK_AGAIN));
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    var event = next;
    while (event == null) {
      hasNextAvailable(1, TimeUnit.SECONDS);
      event = next;
    }
    next = null;
    position = event.trackingToken().position().orElseThrow();
    last = event.getIdentifier();
    return event;
  }

  private boolean fetch() {
    if (next == null && !page.hasNext() && isDue()) {
      page = look();
    }
    if (next == null && page.hasNext()) {
      next = page.next();
    }
    return next != null;
  }

  private Iterator<? extends TrackedEventMessage<?>> look() {
    var before = new GlobalSequenceTrackingToken(Math.max(0, position - 1));
    var events = engine.readEvents(before, false).iterator();
    if (position > 0 && !(events.hasNext() && isLast(events.next()))) {
      throw new LedgerSetBack(position);
    }
    return events;
  }

  private boolean isLast(TrackedEventMessage<?> event) {
    return last == null || last.equals(event.getIdentifier());
  }

  /** Whether there may be more than was read; what is told meanwhile is not lost. */
  private synchronized boolean isDue() {
    var now = System.nanoTime();
    var due = news || now - lookedAt >= LOOK_AGAIN;
    if (due) {
      news = false;
      lookedAt = now;
    }
    return due;
  }

  private synchronized void awaitNews(long nanos) throws InterruptedException {
    if (!news) {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    }
  }

  /** Says that there are new events. */
  void wake() {
    Runnable callback;
    synchronized (this) {
      news = true;
      notifyAll();
      callback = onAvailable;
    }
    callback.run();
  }

  @Override
  public synchronized boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    return true;
  }

  @Override
  public void close() {
    onClose.accept(this);
  }
}

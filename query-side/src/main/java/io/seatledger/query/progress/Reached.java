package io.seatledger.query.progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.Segment;

/**
 * How far each segment of one processor is known to have come.
 *
 * <p>What is known of a segment stays true when it is split or merged later, so nothing is
 * forgotten but at a reset and when signals may have been missed. Thread-safe.
 */
final class Reached {

  private record Waiter(String key, long position, CompletableFuture<Boolean> arrived) {}

  private final Map<Segment, Long> positions = new HashMap<>();
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

  boolean await(String key, long position, Duration atMost) {
    var waiter = new Waiter(key, position, new CompletableFuture<>());
    waiters.add(waiter);
    try {
      return hasReached(waiter)
          || waiter.arrived().get(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      waiters.remove(waiter);
    }
  }

  private synchronized boolean hasReached(Waiter waiter) {
    return positions.entrySet().stream()
        .anyMatch(
            known ->
                known.getKey().matches((Object) waiter.key())
                    && known.getValue() >= waiter.position());
  }

  /** What is known of each segment. */
  synchronized Map<Segment, Long> positions() {
    return Map.copyOf(positions);
  }

  /** What one node tells may be heard after what another has told later: it never goes back. */
  void move(Segment segment, long position) {
    synchronized (this) {
      positions.merge(segment, position, Math::max);
    }
    for (var waiter : waiters) {
      if (waiter.position() <= position && segment.matches((Object) waiter.key())) {
        waiter.arrived().complete(true);
      }
    }
  }

  synchronized void forget() {
    positions.clear();
  }
}

package io.seatledger.query.progress;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.Segment;

/**
 * How far each segment of one processor is known to have come.
 *
 * <p>What is known of a segment stays true when it is split or merged later, so nothing is
 * forgotten but at a reset and when signals may have been missed. Thread-safe.
 */
final class Reached {

  private record Waiter(
      String key, long position, AtomicBoolean sawMove, CompletableFuture<Boolean> arrived) {

    void hear(long reached) {
      sawMove.set(true);
      if (position <= reached) {
        arrived.complete(true);
      }
    }
  }

  private final Map<Segment, Long> positions = new HashMap<>();

  /** Those of which nothing was heard while somebody waited until the end, and not since. */
  private final Set<Segment> still = new HashSet<>();

  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

  boolean await(String key, long position, Duration atMost) {
    var waiter = new Waiter(key, position, new AtomicBoolean(), new CompletableFuture<>());
    waiters.add(waiter);
    try {
      return hasReached(waiter)
          || waiter.arrived().get(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      if (atMost.isPositive() && !waiter.sawMove().get()) {
        stand(key);
      }
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

  private synchronized void stand(String key) {
    still.add(
        positions.keySet().stream()
            .filter(known -> known.matches((Object) key))
            .max(Comparator.comparingInt(Segment::getMask))
            .orElse(Segment.ROOT_SEGMENT));
  }

  /** Whether it is known to be in vain to wait for more of a key, until something moves. */
  synchronized boolean standsStill(String key) {
    return still.stream().anyMatch(segment -> segment.matches((Object) key));
  }

  /** What is known of each segment. */
  synchronized Map<Segment, Long> positions() {
    return Map.copyOf(positions);
  }

  /** What one node tells may be heard after what another has told later: it never goes back. */
  void move(Segment segment, long position) {
    synchronized (this) {
      positions.merge(segment, position, Math::max);
      still.removeIf(one -> overlap(one, segment));
    }
    for (var waiter : waiters) {
      if (segment.matches((Object) waiter.key())) {
        waiter.hear(position);
      }
    }
  }

  /** Whether keys can belong to both, as they do before and after a split. */
  private static boolean overlap(Segment one, Segment other) {
    return one.matches(other.getSegmentId()) || other.matches(one.getSegmentId());
  }

  synchronized void forget() {
    positions.clear();
    still.clear();
  }
}

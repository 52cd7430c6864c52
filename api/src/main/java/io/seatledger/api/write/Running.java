package io.seatledger.api.write;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The keys of the requests that are being decided on this node. Thread-safe. */
final class Running {

  private final Map<String, CountDownLatch> ends = new ConcurrentHashMap<>();

  /** Whether the request is the only one with its key; it has to end then. */
  boolean begin(String key) {
    return ends.putIfAbsent(key, new CountDownLatch(1)) == null;
  }

  void end(String key) {
    var end = ends.remove(key);
    if (end != null) {
      end.countDown();
    }
  }

  /** Waits for the one that runs; whether it has ended in time. */
  boolean awaitEnd(String key, long nanos) {
    var end = ends.get(key);
    try {
      return end == null || end.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package io.seatledger.api.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Clients that assign seats as fast as they can and remember what was acknowledged. */
final class Writers implements AutoCloseable {

  private static final Duration PACE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Supplier<ApiClient> service;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger people = new AtomicInteger();
  private volatile boolean stopped;

  /**
   * Starts so many of them.
   *
   * @param service what they write to, asked anew for each call, since it may have moved
   */
  Writers(int count, Supplier<ApiClient> service) {
    this.service = service;
    IntStream.range(0, count).forEach(_ -> threads.submit(this::write));
  }

  private void write() {
    String license = null;
    while (!stopped) {
      try {
        license = license == null ? service.get().createLicense(1_000_000) : license;
        var person = "per_" + people.incrementAndGet();
        note(service.get().assign(license, person), person);
      } catch (IOException | RuntimeException e) {
        // The service is being killed, which is what this is about; it needs the processor to
        // start.
        unanswered.incrementAndGet();
        LockSupport.parkNanos(PACE.toNanos());
      }
    }
  }

  private void note(Answer answer, String person) {
    if (answer.status() == 201) {
      acknowledged.put(answer.text("id"), person);
    } else {
      refused.add(answer);
      LockSupport.parkNanos(PACE.toNanos());
    }
  }

  /** The assignments that were answered with 201, with their holders. */
  Map<String, String> acknowledged() {
    return acknowledged;
  }

  /** What was answered instead. */
  List<Answer> refused() {
    return List.copyOf(refused);
  }

  /** How many calls got no answer. */
  int unanswered() {
    return unanswered.get();
  }

  /** Waits until so many more are acknowledged. */
  void awaitProgress(int count) {
    var before = acknowledged.size();
    await().atMost(PATIENCE).until(() -> acknowledged.size() >= before + count);
  }

  /** Lets them finish the call they are in. */
  @Override
  public void close() {
    stopped = true;
    threads.close();
  }
}

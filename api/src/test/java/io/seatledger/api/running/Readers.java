package io.seatledger.api.running;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Clients that read lists all the time and remember what they were answered instead. */
final class Readers implements AutoCloseable {

  private static final long PACE_NANOS = 20_000_000;

  private final ApiClient service;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile boolean stopped;

  Readers(int count, ApiClient service) {
    this.service = service;
    IntStream.range(0, count).forEach(_ -> threads.submit(this::read));
  }

  private void read() {
    while (!stopped) {
      try {
        var answer = service.get("/licenses?limit=5");
        if (answer.status() != 200) {
          refused.add(answer);
        }
      } catch (IOException | RuntimeException e) {
        unanswered.incrementAndGet();
      }
      LockSupport.parkNanos(PACE_NANOS);
    }
  }

  List<Answer> refused() {
    return List.copyOf(refused);
  }

  int unanswered() {
    return unanswered.get();
  }

  @Override
  public void close() {
    stopped = true;
    threads.close();
  }
}

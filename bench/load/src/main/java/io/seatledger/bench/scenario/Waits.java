package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.P50;
import static io.seatledger.bench.report.Metric.P99;

import io.seatledger.bench.service.Http;
import io.seatledger.bench.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * How long a few clients of this process wait for one and the same answer. What was asked is waited
 * for, however long that takes, so that a slow answer is never left out.
 */
record Waits(int clients) {

  private static final double NANOS_PER_MILLI = 1e6;

  Contender of(String name, Service service, String path) {
    return new Contender(name, duration -> measure(service.http(), path, duration));
  }

  private Sample measure(Http http, String path, Duration duration) {
    var waits = new ConcurrentLinkedQueue<Long>();
    var end = System.nanoTime() + duration.toNanos();
    Callable<Void> client = () -> ask(http, path, end, waits);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(Stream.generate(() -> client).limit(clients).toList());
      all.forEach(one -> one.resultNow());
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted", e);
    }
    return sample(waits.stream().sorted().toList());
  }

  private static Void ask(Http http, String path, long end, ConcurrentLinkedQueue<Long> waits) {
    do {
      var asked = System.nanoTime();
      var _ = http.get(path);
      waits.add(System.nanoTime() - asked);
    } while (System.nanoTime() < end);
    return null;
  }

  static Sample sample(List<Long> sorted) {
    return new Sample(Map.of(P50, share(sorted, 0.5), P99, share(sorted, 0.99)));
  }

  /** Within which time that share of the answers came, in milliseconds. */
  private static double share(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(sorted.size() * share) - 1) / NANOS_PER_MILLI;
  }
}

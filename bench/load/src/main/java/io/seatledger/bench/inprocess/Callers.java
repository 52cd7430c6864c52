package io.seatledger.bench.inprocess;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Many that each do something again as soon as it is done.
 *
 * @param count how many, each a virtual thread
 */
public record Callers(int count) {

  /**
   * Work until the time is over.
   *
   * @param act is given a number that is different each time
   */
  public Done work(Duration duration, LongConsumer act) {
    long end = System.nanoTime() + duration.toNanos();
    return work(_ -> System.nanoTime() < end, act);
  }

  /** Act once with each number from 0 to below the limit. */
  public Done act(long limit, LongConsumer act) {
    return work(number -> number < limit, act);
  }

  private Done work(LongPredicate goOn, LongConsumer act) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      var callers =
          IntStream.range(0, count)
              .mapToObj(first -> submit(threads, () -> one(first, goOn, act)))
              .toList();
      long acts = callers.stream().mapToLong(Callers::result).sum();
      return new Done(acts, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private long one(int first, LongPredicate goOn, LongConsumer act) {
    long acts = 0;
    for (long number = first; goOn.test(number); number += count) {
      act.accept(number);
      acts++;
    }
    return acts;
  }

  private static Future<Long> submit(ExecutorService threads, Callable<Long> caller) {
    return threads.submit(caller);
  }

  private static long result(Future<Long> caller) {
    try {
      return caller.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("A caller failed", e);
    }
  }

  /** What was done in which time. */
  public record Done(long acts, Duration elapsed) {}
}

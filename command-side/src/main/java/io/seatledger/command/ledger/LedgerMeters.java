package io.seatledger.command.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.seatledger.command.idempotency.KeyTaken;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Counts and times what the ledger's writer does, and how long it is waited for. Thread-safe. */
final class LedgerMeters {

  private final MeterRegistry registry;
  private final Timer written;
  private final Timer refused;
  private final Timer busy;
  private final Timer unknown;
  private final Counter full;
  private final Timer commits;
  private final DistributionSummary events;
  private final DistributionSummary appends;

  LedgerMeters(MeterRegistry registry) {
    this.registry = registry;
    written = appends("written");
    refused = appends("refused");
    busy = appends("busy");
    unknown = appends("unknown");
    full =
        Counter.builder("seatledger.ledger.full")
            .description("Appends that were refused at once because too many waited")
            .register(registry);
    commits =
        Timer.builder("seatledger.ledger.commit")
            .description("From a batch's first statement until it is known what became of it")
            .register(registry);
    events = sizes("events", "Events that were offered in one batch");
    appends = sizes("appends", "Units of work whose events were offered in one batch");
  }

  private Timer appends(String outcome) {
    return Timer.builder("seatledger.ledger.append")
        .description("How long a unit of work waits for its append, by what became of it")
        .tag("outcome", outcome)
        .register(registry);
  }

  private DistributionSummary sizes(String counted, String meaning) {
    return DistributionSummary.builder("seatledger.ledger.batch." + counted)
        .description(meaning)
        .register(registry);
  }

  void watch(BlockingQueue<?> queue) {
    Gauge.builder("seatledger.ledger.queue.depth", queue, BlockingQueue::size)
        .description("Appends that wait")
        .register(registry);
    Gauge.builder("seatledger.ledger.queue.room", queue, BlockingQueue::remainingCapacity)
        .description("How many more may wait before they are refused")
        .register(registry);
  }

  void full() {
    full.increment();
  }

  void committed(Batch batch, long begun) {
    commits.record(since(begun), TimeUnit.NANOSECONDS);
    appends.record(batch.appends().size());
    events.record(batch.appends().stream().mapToInt(Append::size).sum());
  }

  /**
   * Somebody has an answer.
   *
   * @param failure why it was not written; null if it was
   */
  void answered(@Nullable Throwable failure, long begun) {
    timer(failure).record(since(begun), TimeUnit.NANOSECONDS);
  }

  private Timer timer(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> written;
      case ConcurrencyException _, KeyTaken _ -> refused;
      case LedgerBusy _ -> busy;
      default -> unknown;
    };
  }

  private static long since(long begun) {
    return System.nanoTime() - begun;
  }
}

package io.seatledger.api.health;

import io.seatledger.query.cluster.ProcessorStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Looks how the processors of the cluster are. Not thread-safe. */
final class ProcessorWatch implements Supplier<List<ProcessorCondition>> {

  private final Supplier<List<ProcessorStatus>> processors;
  private final LongFunction<Optional<Instant>> recordedAfter;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Stillness stillness = new Stillness();

  /**
   * Looks at these.
   *
   * @param recordedAfter when the first event after a position was recorded
   * @param nanos a clock that is never set back
   */
  ProcessorWatch(
      Supplier<List<ProcessorStatus>> processors,
      LongFunction<Optional<Instant>> recordedAfter,
      Clock clock,
      LongSupplier nanos) {
    this.processors = processors;
    this.recordedAfter = recordedAfter;
    this.clock = clock;
    this.nanos = nanos;
  }

  @Override
  public List<ProcessorCondition> get() {
    return processors.get().stream().map(this::condition).toList();
  }

  private ProcessorCondition condition(ProcessorStatus processor) {
    return new ProcessorCondition(
        processor.name(),
        processor.segments().size(),
        withoutOwner(processor),
        processor.lag(),
        behind(processor),
        stillness.of(processor, nanos.getAsLong()));
  }

  private static int withoutOwner(ProcessorStatus processor) {
    return processor.paused()
        ? 0
        : (int) processor.segments().stream().filter(one -> one.owner() == null).count();
  }

  private Duration behind(ProcessorStatus processor) {
    return processor.lag() == 0
        ? Duration.ZERO
        : recordedAfter
            .apply(processor.head() - processor.lag())
            .map(recorded -> Duration.between(recorded, clock.instant()))
            .filter(Duration::isPositive)
            .orElse(Duration.ZERO);
  }
}

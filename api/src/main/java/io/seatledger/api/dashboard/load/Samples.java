package io.seatledger.api.dashboard.load;

import io.micrometer.core.instrument.MeterRegistry;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.query.cluster.ProcessorStatus;
import io.seatledger.query.cluster.Processors;
import io.seatledger.query.cluster.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Remembers the last quarter of an hour, by a look every five seconds. Thread-safe. */
@Component
public final class Samples implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** What is counted over longer than that tells nothing of any of its seconds. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final MeterRegistry meters;
  private final Ledger ledger;
  private final Processors processors;
  private final Clock clock;
  private final KeptSamples samples = new KeptSamples();
  private final Map<String, Pace> paces = new ConcurrentHashMap<>();
  private final Rounds rounds = new Rounds("dashboard", PAUSE, this::look);
  private @Nullable Counts before;

  Samples(MeterRegistry meters, Ledger ledger, Processors processors, Clock clock) {
    this.meters = meters;
    this.ledger = ledger;
    this.processors = processors;
    this.clock = clock;
  }

  private void look() {
    var all = processors.all();
    var lag = all.stream().mapToLong(ProcessorStatus::lag).max().orElse(0);
    var counts = Counts.of(meters, clock.instant(), ledger.reader().head(), lag);
    all.forEach(
        one -> paces.merge(one.name(), Pace.of(one, counts.at()), (was, now) -> now.since(was)));
    if (before != null && counts.follows(before, LONGEST)) {
      samples.add(counts.since(before));
    }
    before = counts;
  }

  /** The oldest first; none right after the start. */
  public List<Sample> all() {
    return samples.at(clock.instant());
  }

  /** How many refusals there were of each reason. */
  public Map<String, Long> refusals() {
    var sums = new TreeMap<String, Long>();
    all().forEach(one -> one.refusals().forEach((reason, n) -> sums.merge(reason, n, Long::sum)));
    return sums;
  }

  /** How many events a second the slowest segment of a processor passed lately. */
  public long rate(String processor) {
    var pace = paces.get(processor);
    return pace == null ? 0 : pace.perSecond();
  }

  @Override
  public void start() {
    rounds.start();
    rounds.wake();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}

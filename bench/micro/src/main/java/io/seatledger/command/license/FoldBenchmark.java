package io.seatledger.command.license;

import static io.seatledger.bench.micro.OneLicense.NOW;
import static io.seatledger.bench.micro.OneLicense.ORIGIN;

import io.seatledger.bench.micro.OneLicense;
import io.seatledger.events.Recorded;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.query.license.LicenseView;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an event costs when 10,000 of one license are folded, to decide on and to show. */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FoldBenchmark.EVENTS)
public class FoldBenchmark {

  static final int EVENTS = 10_000;

  private final List<LicenseEvent> history = OneLicense.withSeats(EVENTS).subList(0, EVENTS);

  @Benchmark
  public Object aggregate() {
    License license = new License.None();
    for (var event : history) {
      license = LicenseDecider.evolve(license, event, ORIGIN);
    }
    return license;
  }

  @Benchmark
  public Object view() {
    @Nullable LicenseView license = null;
    for (var sequence = 0; sequence < EVENTS; sequence++) {
      var fact = new Recorded<>(history.get(sequence), ORIGIN, NOW, sequence + 1);
      license = LicenseView.evolve(license, fact, sequence);
    }
    return Objects.requireNonNull(license);
  }
}

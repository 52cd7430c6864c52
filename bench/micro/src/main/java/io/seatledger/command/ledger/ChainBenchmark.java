package io.seatledger.command.ledger;

import io.seatledger.bench.micro.OneLicense;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to hash an event, to make it ready for an append, and to check its link. */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChainBenchmark {

  private final EventContent content = content();
  private final ChainLink link = new ChainLink(1, OneLicense.NOW, content, "ab".repeat(32));

  @Benchmark
  public Object hashOfEvent() {
    return content.hash();
  }

  @Benchmark
  public Object rowToAppend() {
    return Append.of(List.of(content), null);
  }

  @Benchmark
  public boolean linkOfChain() {
    return link.follows("");
  }

  private static EventContent content() {
    var json = new EventJson(EventCatalogue.seatledger());
    var event = OneLicense.withSeats(100).get(1);
    var metadata = MetaData.from(OneLicense.ORIGIN.toMetadata());
    return LedgerEngine.content(
        new GenericDomainEventMessage<>("license", event.licenseId(), 1, event, metadata), json);
  }
}

package io.seatledger.bench.micro;

import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.wire.CanonicalJson;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to write an event down, to read it, and to spell what PostgreSQL gives back. */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {

  private final EventJson json = new EventJson(EventCatalogue.seatledger());
  private final LicenseEvent event = OneLicense.withSeats(100).get(1);
  private final MetaData metadata = MetaData.from(OneLicense.ORIGIN.toMetadata());
  private final SerializedObject<String> written = json.serialize(event, String.class);

  @Benchmark
  public Object writeEvent() {
    return json.serialize(event, String.class);
  }

  @Benchmark
  public Object writeMetadata() {
    return json.serialize(metadata, String.class);
  }

  @Benchmark
  public Object readEvent() {
    return json.<String, LicenseEvent>deserialize(written);
  }

  @Benchmark
  public Object canonicalForm() {
    return CanonicalJson.of(written.getData());
  }
}

package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.CONNECTIONS;
import static io.seatledger.bench.report.Metric.HEAP;
import static io.seatledger.bench.report.Metric.THREADS;

import io.seatledger.bench.machine.Footprint;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Line;
import io.seatledger.bench.report.Metric;
import io.seatledger.bench.service.Pause;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a service with little memory holds ever more while it works. */
public record Soak() implements Scenario {

  private static final String HEAP_SIZE = "512m";
  private static final int ROUNDS_PER_SAMPLE = 3;
  private static final int QUARTERS = 4;
  private static final String FIRST = "first quarter";
  private static final String LAST = "last quarter";

  /** The median of a quarter moves by less when nothing grows. */
  private static final double NO_GROWTH = 1.05;

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    var each = effort.round().multipliedBy(ROUNDS_PER_SAMPLE);
    var race = Race.of(parts(samples(stage, each, effort.soak().dividedBy(each))));
    var lines = Stream.of(HEAP, CONNECTIONS, THREADS).map(it -> line(race, it)).toList();
    return new Finding(name(), question(each, effort.soak()), race.tables(), lines);
  }

  /** A quarter of the time goes by before, in which caches fill. */
  private List<Sample> samples(Stage stage, Duration each, long count) {
    var product = stage.product(HEAP_SIZE);
    var load = new Assigns(stage, 1, null).of(product).work();
    return Stream.generate(() -> sample(product, load, each))
        .limit(count + count / QUARTERS)
        .peek(sample -> System.out.printf("%s: %s%n", name(), sample.values()))
        .skip(count / QUARTERS)
        .toList();
  }

  /** What it holds amid a stretch of load. */
  private static Sample sample(Service product, Function<Duration, Sample> load, Duration each) {
    var loaded = CompletableFuture.supplyAsync(() -> load.apply(each));
    Pause.of(each.dividedBy(2));
    var held = Footprint.of(product.pid());
    var values = new HashMap<>(loaded.join().values());
    values.put(HEAP, held.heap() / 1e6);
    values.put(CONNECTIONS, (double) held.sockets());
    values.put(THREADS, (double) held.threads());
    return new Sample(values);
  }

  private static Map<String, List<Sample>> parts(List<Sample> samples) {
    int quarter = samples.size() / QUARTERS;
    var parts = new LinkedHashMap<String, List<Sample>>();
    parts.put("first sample", List.of(samples.getFirst()));
    parts.put(FIRST, samples.subList(0, quarter));
    parts.put("all samples", samples);
    parts.put(LAST, samples.subList(samples.size() - quarter, samples.size()));
    parts.put("last sample", List.of(samples.getLast()));
    return parts;
  }

  private static Line line(Race race, Metric metric) {
    return Line.atMost(
        NO_GROWTH,
        "%s, %s ÷ %s".formatted(metric.title(), LAST, FIRST),
        race.ratio(metric, LAST, FIRST));
  }

  private static String question(Duration each, Duration soak) {
    return """
    The product with -Xmx%s under the load of `hot` for %d s, after a quarter of that to fill its caches; every %d s \
    on a new license, because seats that are taken are rightly kept. Amid each of those stretches it is looked at: \
    the objects that are left on its heap when all garbage has been collected (`jcmd GC.class_histogram`, which \
    counts them while all stands still), and its sockets and threads as the kernel tells them. A single request \
    that fails ends this scenario.\
    """
        .formatted(HEAP_SIZE, soak.toSeconds(), each.toSeconds());
  }
}

package io.seatledger.api.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was seen last of a processor, as meters. */
record ProcessorMeters(String processor, Watched<List<ProcessorCondition>> watched)
    implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "segments", "Parts it is handled in", ProcessorCondition::segments);
    gauge(
        registry,
        "segments.without.owner",
        "Parts that no node handles although one should",
        ProcessorCondition::withoutOwner);
    gauge(
        registry, "lag.events", "Events its slowest part has not passed", ProcessorCondition::lag);
    gauge(
        registry,
        "lag.seconds",
        "How long ago the first event was recorded that its slowest part has not passed",
        condition -> seconds(condition.behind()));
    gauge(
        registry,
        "stuck.seconds",
        "How long a part has stood still that has something to pass, and is not paused",
        condition -> seconds(condition.still()));
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String meaning,
      ToDoubleFunction<ProcessorCondition> number) {
    Gauge.builder("seatledger.processor." + name, () -> value(number))
        .strongReference(true)
        .description(meaning)
        .tag("processor", processor)
        .register(registry);
  }

  private double value(ToDoubleFunction<ProcessorCondition> number) {
    return watched.seen().stream()
        .flatMap(List::stream)
        .filter(one -> one.name().equals(processor))
        .mapToDouble(number)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }
}

package io.seatledger.api.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.seatledger.command.ledger.LedgerCondition;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.query.replay.Replay;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What was seen last, as meters: they ask nobody, and say nothing while nothing is seen. */
record WatchMeters(Watched<LedgerCondition> ledger, Watched<ReadSideCondition> readSide)
    implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("seatledger.ledger.head", ledger, LedgerCondition::head)
        .description("The position of the last event")
        .register(registry);
    Gauge.builder("seatledger.ledger.writable", ledger, WatchMeters::writable)
        .description("1 if the database lets this node append, 0 if not or if it does not answer")
        .register(registry);
    gauge("seatledger.nodes.alive", readSide, ReadSideCondition::nodes)
        .description("Nodes that share the database and are heard of")
        .register(registry);
    gauge("seatledger.dead.letters", readSide, ReadSideCondition::deadLetters)
        .description("Events that wait because the projection could not take them")
        .tag("processor", ReadSide.LICENSES)
        .register(registry);
    gauge("seatledger.replay.running", readSide, seen -> seen.replay() == null ? 0 : 1)
        .description("1 if rows are built again, or about to be")
        .tag("processor", ReadSide.LICENSES)
        .register(registry);
    gauge("seatledger.replay.progress.ratio", readSide, seen -> progress(seen.replay()))
        .description("How much of them is built, from 0 to 1; nothing if none are")
        .tag("processor", ReadSide.LICENSES)
        .register(registry);
  }

  private static <T> Gauge.Builder<Watched<T>> gauge(
      String name, Watched<T> watched, ToDoubleFunction<T> number) {
    return Gauge.builder(name, watched, seen -> seen.value(number));
  }

  private static double writable(Watched<LedgerCondition> ledger) {
    return ledger.seen().filter(LedgerCondition::writable).isPresent() ? 1 : 0;
  }

  private static double progress(@Nullable Replay replay) {
    return replay == null ? Double.NaN : replay.percent() / 100.0;
  }
}

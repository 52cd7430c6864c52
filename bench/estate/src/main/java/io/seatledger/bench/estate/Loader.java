package io.seatledger.bench.estate;

import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerEngine;
import io.seatledger.command.memory.SnapshotJson;
import io.seatledger.events.Origin;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/**
 * Writes an estate into the books as the service writes its events: in units of work, with
 * positions, hashes and chain. Only decisions are left out, because commands take effect when they
 * are sent and the events of an estate did so over two years.
 */
public final class Loader {

  /** A license is in one lane, so that its events keep their order. */
  private static final int LANES = 8;

  private final Ledger ledger;
  private final MetaData origin;

  /** Loads into these books, as if that caller had done it all. */
  public Loader(Ledger ledger, Origin origin) {
    this.ledger = ledger;
    this.origin = MetaData.from(origin.toMetadata());
  }

  /** Returns when all of the estate is durable, and shows on the terminal how far it is. */
  public void load(Estate estate) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var facts = estate.facts();
        var bar = bar(estate.size())) {
      var engine = engine();
      var lanes = Stream.generate(() -> new Lane(engine, threads)).limit(LANES).toList();
      facts.forEach(fact -> put(fact, lanes, bar));
      lanes.forEach(Lane::finish);
    }
  }

  private static ProgressBar bar(Size size) {
    return new ProgressBarBuilder()
        .setTaskName("Loading")
        .setInitialMax(size.assignments())
        .setUnit(" assignments", 1)
        .showSpeed()
        .build();
  }

  private void put(Fact fact, List<Lane> lanes, ProgressBar bar) {
    lanes.get(fact.license() % LANES).add(message(fact));
    if (fact.event() instanceof SeatAssigned) {
      bar.step();
    }
  }

  private GenericDomainEventMessage<?> message(Fact fact) {
    var cause = IdentifierFactory.getInstance().generateIdentifier();
    return new GenericDomainEventMessage<>(
        fact.type(),
        fact.stream(),
        fact.sequence(),
        fact.event(),
        origin.and("causation_id", cause).and("correlation_id", cause));
  }

  private LedgerEngine engine() {
    return ledger.engine(
        new EventJson(EventCatalogue.seatledger()),
        new SnapshotJson(List.of()),
        NoOpEventUpcaster.INSTANCE,
        SnapshotFilter.allowAll());
  }
}

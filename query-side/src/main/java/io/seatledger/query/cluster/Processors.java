package io.seatledger.query.cluster;

import io.seatledger.query.progress.Positions;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The processors of the cluster, as any node knows them from the database. Thread-safe. */
@Component
public final class Processors {

  private final LocalProcessors processors;
  private final Positions positions;
  private final Nodes nodes;
  private final OrderTable orders;
  private final EventStore ledger;

  Processors(
      LocalProcessors processors,
      Positions positions,
      Nodes nodes,
      OrderTable orders,
      EventStore ledger) {
    this.processors = processors;
    this.positions = positions;
    this.nodes = nodes;
    this.orders = orders;
    this.ledger = ledger;
  }

  /** All that there are, by name. */
  public List<ProcessorStatus> all() {
    return processors.all().keySet().stream().sorted().map(this::status).toList();
  }

  /** The one of that name. */
  public Optional<ProcessorStatus> find(String name) {
    return isKnown(name) ? Optional.of(status(name)) : Optional.empty();
  }

  /** Whether there is one of that name. */
  public boolean isKnown(String name) {
    return processors.all().containsKey(name);
  }

  private ProcessorStatus status(String name) {
    var alive = nodes.rows();
    var order = orders.last(name).orElse(null);
    var stored = positions.segments(name);
    var head = ledger.createHeadToken().position().orElse(0);
    var segments =
        stored.stream().map(segment -> SegmentStatus.of(name, segment, alive, head)).toList();
    return new ProcessorStatus(name, orders.paused(name), head, percent(segments), segments, order);
  }

  private static int percent(List<SegmentStatus> segments) {
    return (int) segments.stream().mapToInt(SegmentStatus::percent).average().orElse(100);
  }
}

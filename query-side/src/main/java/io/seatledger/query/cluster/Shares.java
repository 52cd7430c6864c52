package io.seatledger.query.cluster;

import io.seatledger.query.progress.Positions;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.springframework.stereotype.Component;

/**
 * How many segments of a processor this node may have: as many as any other, or one more for the
 * older nodes; none while no node is to have any. Thread-safe.
 */
@Component
public final class Shares implements MaxSegmentProvider {

  private final Nodes nodes;
  private final ThisNode me;
  private final Positions positions;
  private final OrderTable orders;

  Shares(Nodes nodes, ThisNode me, Positions positions, OrderTable orders) {
    this.nodes = nodes;
    this.me = me;
    this.positions = positions;
    this.orders = orders;
  }

  /** Axon refuses to build a processor that may have none, and goes by {@link #apply} then. */
  @Override
  public int getMaxSegments(String processor) {
    return Short.MAX_VALUE;
  }

  @Override
  public Integer apply(String processor) {
    return orders.standsStill(processor) ? 0 : share(processor);
  }

  private int share(String processor) {
    var others =
        nodes.rows().stream()
            .filter(row -> row.runs(processor) && !row.node().answering())
            .map(row -> row.node().id())
            .toList();
    var older = others.stream().filter(id -> id.compareTo(me.id()) < 0).count();
    return share(positions.segments(processor).size(), others.size(), (int) older);
  }

  /** What is left to a node when so many others have theirs, the older ones first. */
  static int share(int segments, int others, int older) {
    return (segments + others - older) / (others + 1);
  }
}

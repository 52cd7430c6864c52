package io.seatledger.query.cluster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nodes of the cluster, as any of them knows it from the database. Thread-safe. */
@Component
public final class Nodes {

  private final NodeTable table;
  private final ThisNode me;

  Nodes(JdbcClient jdbc, ThisNode me) {
    this.table = new NodeTable(jdbc);
    this.me = me;
  }

  /** Those that were heard of in the last seconds, the oldest first. */
  public List<Node> alive() {
    return rows().stream().map(NodeRow::node).toList();
  }

  List<NodeRow> rows() {
    return table.alive(me.id());
  }
}

package io.seatledger.api.operations;

import io.seatledger.query.cluster.Node;
import java.time.Instant;
import java.util.List;

/** A node, as operators get it. */
record NodeAnswer(String id, String name, Instant startedAt, Instant seenAt, boolean answering) {

  /** All that are alive. */
  record All(List<NodeAnswer> data) {

    All {
      data = List.copyOf(data);
    }

    static All of(List<Node> nodes) {
      return new All(nodes.stream().map(NodeAnswer::of).toList());
    }
  }

  private static NodeAnswer of(Node node) {
    return new NodeAnswer(
        node.id(), node.name(), node.startedAt(), node.seenAt(), node.answering());
  }
}

package io.seatledger.api.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How nodes share the segments of the one processor, as one of them tells. */
final class Segments {

  static final String LICENSES = "/operations/processors/licenses";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Segments() {}

  /** The id by which others know the node. */
  static String id(ServiceProcess node) throws IOException {
    return node.operator()
        .get("/operations/nodes")
        .json()
        .get("data")
        .valueStream()
        .filter(one -> one.get("answering").booleanValue())
        .map(one -> one.get("id").stringValue())
        .findFirst()
        .orElseThrow();
  }

  /** Waits until these nodes have all segments, each as many as the others. */
  static void awaitShared(ServiceProcess told, List<String> nodes) {
    await().atMost(PATIENCE).until(() -> areShared(told, nodes));
  }

  private static boolean areShared(ServiceProcess told, List<String> nodes) throws IOException {
    var segments = status(told).get("segments").size();
    var owned = owned(told);
    return owned.keySet().equals(Set.copyOf(nodes))
        && owned.values().stream().allMatch(count -> count == segments / nodes.size());
  }

  /** Waits until all that the ledger has is shown, after a reset too. */
  static void awaitShown(ServiceProcess told) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var status = status(told);
              return status.get("percent").intValue() == 100 && status.get("lag").longValue() == 0;
            });
  }

  static JsonNode status(ServiceProcess told) throws IOException {
    return told.operator().get(LICENSES).json();
  }

  private static Map<String, Long> owned(ServiceProcess told) throws IOException {
    return status(told)
        .get("segments")
        .valueStream()
        .map(segment -> segment.get("owner").asString(""))
        .collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
  }
}

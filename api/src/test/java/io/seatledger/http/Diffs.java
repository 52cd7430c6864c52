package io.seatledger.http;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What differences of a license say, in a form in which they can be put together. */
record Diffs(
    Map<String, Changed> fields,
    Map<String, Changed> derived,
    List<String> gained,
    List<String> lost) {

  record Changed(JsonNode from, JsonNode to, List<String> changes) {

    static Changed of(JsonNode node) {
      var changes = new ArrayList<String>();
      node.path("changes").forEach(change -> changes.add(change.toString()));
      return new Changed(node.get("from"), node.get("to"), changes);
    }

    Changed then(Changed next) {
      var all = new ArrayList<>(changes);
      all.addAll(next.changes);
      return new Changed(from, next.to, all);
    }

    boolean isNothing() {
      return changes.isEmpty() && from.equals(to);
    }
  }

  static Diffs of(JsonNode answer) {
    var seats = answer.get("seats");
    return new Diffs(
        changed(answer.get("fields")),
        changed(answer.get("derived")),
        sorted(texts(seats.get("gained"))),
        sorted(texts(seats.get("lost"))));
  }

  private static Map<String, Changed> changed(JsonNode nodes) {
    return nodes
        .valueStream()
        .collect(
            toMap(node -> node.get("field").stringValue(), Changed::of, (a, _) -> a, TreeMap::new));
  }

  private static List<String> texts(JsonNode nodes) {
    return nodes.valueStream().map(JsonNode::toString).toList();
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted(Comparator.naturalOrder()).toList();
  }

  /** This and then the next one. */
  Diffs then(Diffs next) {
    return new Diffs(
        joined(fields, next.fields),
        joined(derived, next.derived),
        both(gained, next.gained),
        both(lost, next.lost));
  }

  private static Map<String, Changed> joined(Map<String, Changed> one, Map<String, Changed> other) {
    var joined = new TreeMap<>(one);
    other.forEach((field, changed) -> joined.merge(field, changed, Changed::then));
    joined.values().removeIf(Changed::isNothing);
    return joined;
  }

  private static List<String> both(List<String> one, List<String> other) {
    var both = new ArrayList<>(one);
    both.addAll(other);
    return sorted(both);
  }
}

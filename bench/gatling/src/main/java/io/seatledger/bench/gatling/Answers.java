package io.seatledger.bench.gatling;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** How often and how soon was answered what, in which phase. Thread-safe. */
final class Answers {

  private static final int NONE = 0;

  private final Map<Kind, Collection<Integer>> millis = new ConcurrentHashMap<>();

  private record Kind(String phase, int status) {}

  void add(String phase, int status, int millis) {
    this.millis
        .computeIfAbsent(new Kind(phase, status), _ -> new ConcurrentLinkedQueue<>())
        .add(millis);
  }

  /** A request was given up. */
  void addNone(String phase) {
    add(phase, NONE, 0);
  }

  /** A list with an object for each phase and status; 0 is that of what was given up. */
  String json() {
    return millis.entrySet().stream()
        .map(it -> json(it.getKey(), it.getValue().stream().mapToInt(n -> n).sorted().toArray()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(Kind kind, int[] sorted) {
    return "{\"phase\":\"%s\",\"status\":%d,\"count\":%d,\"p50\":%d,\"p99\":%d}"
        .formatted(
            kind.phase(), kind.status(), sorted.length, share(sorted, 0.5), share(sorted, 0.99));
  }

  /** Within which time that share of the answers came. */
  private static int share(int[] sorted, double share) {
    return sorted[(int) Math.ceil(sorted.length * share) - 1];
  }
}

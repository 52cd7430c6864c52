package io.seatledger.command.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The appends that are committed together. No two of them name the same key, and two that touch the
 * same stream are of one run, so that each can be judged by the ledger as it stood before and by
 * what it follows. Not thread-safe.
 */
final class Batch {

  private static final int MAX_ROWS = 5_000;

  private final List<Append> appends = new ArrayList<>();
  private final Map<String, @Nullable Run> streams = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private int rows;

  static Batch of(Append append) {
    var batch = new Batch();
    batch.add(append);
    return batch;
  }

  /**
   * Takes one more append, unless it is too many, or its key or its stream's other run is in here.
   */
  boolean offer(Append append) {
    if (rows + rows(append) > MAX_ROWS || isMet(append)) {
      return false;
    }
    add(append);
    return true;
  }

  private boolean isMet(Append append) {
    return append.streams().stream().anyMatch(stream -> isOfAnotherRun(stream, append))
        || (append.key() != null && keys.contains(append.key()));
  }

  private boolean isOfAnotherRun(String stream, Append append) {
    return streams.containsKey(stream)
        && (append.run() == null || append.run() != streams.get(stream));
  }

  private void add(Append append) {
    appends.add(append);
    append.streams().forEach(stream -> streams.put(stream, append.run()));
    rows += rows(append);
    if (append.key() != null) {
      keys.add(append.key());
    }
  }

  private static int rows(Append append) {
    return append.size() + (append.key() == null ? 0 : 1);
  }

  List<Append> appends() {
    return appends;
  }

  /** Tells those who still wait that their append failed. */
  void fail(RuntimeException why) {
    appends.forEach(append -> append.committed().completeExceptionally(why));
  }

  List<EventContent> events() {
    return appends.stream().flatMap(append -> append.events().stream()).toList();
  }

  /** Those of the events, in their order. */
  byte[][] hashes() {
    return appends.stream().flatMap(append -> append.hashes().stream()).toArray(byte[][]::new);
  }

  /** The numbers of the events' appends, in their order. */
  int[] units() {
    return IntStream.range(0, appends.size())
        .flatMap(unit -> IntStream.generate(() -> unit).limit(appends.get(unit).size()))
        .toArray();
  }

  /** The answers under their keys, as the argument of {@code ledger.append_units}. */
  String keysJson() {
    var rows = new StringJoiner(",", "[", "]");
    for (var unit = 0; unit < appends.size(); unit++) {
      var answer = appends.get(unit).answer();
      if (answer != null) {
        rows.add("{\"unit\":" + unit + "," + answer);
      }
    }
    return rows.toString();
  }
}

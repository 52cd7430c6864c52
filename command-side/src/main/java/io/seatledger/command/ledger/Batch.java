package io.seatledger.command.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The appends that are committed together. No two of them touch the same stream, so that each can
 * be judged by the ledger as it stood before. Not thread-safe.
 */
final class Batch {

  private static final int MAX_EVENTS = 5_000;

  private final List<Append> appends = new ArrayList<>();
  private final Set<String> streams = new HashSet<>();
  private int events;

  static Batch of(Append append) {
    var batch = new Batch();
    batch.add(append);
    return batch;
  }

  /** Takes one more append, unless it is too many or its stream is in here already. */
  boolean offer(Append append) {
    var fits = events + append.size() <= MAX_EVENTS;
    if (!fits || append.streams().stream().anyMatch(streams::contains)) {
      return false;
    }
    add(append);
    return true;
  }

  private void add(Append append) {
    appends.add(append);
    streams.addAll(append.streams());
    events += append.size();
  }

  List<Append> appends() {
    return appends;
  }

  /** Tells those who still wait that their append failed. */
  void fail(RuntimeException why) {
    appends.forEach(append -> append.committed().completeExceptionally(why));
  }

  /** As the argument of {@code ledger.append}. */
  String json() {
    var rows = new StringJoiner(",", "[", "]");
    for (var unit = 0; unit < appends.size(); unit++) {
      for (var row : appends.get(unit).rows()) {
        rows.add("{\"unit\":" + unit + "," + row);
      }
    }
    return rows.toString();
  }
}

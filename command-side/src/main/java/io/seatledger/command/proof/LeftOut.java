package io.seatledger.command.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A run of leaves that are not shown, on its way to the fewest subtrees that stand for them. With
 * these and the leaves that are shown, anybody comes to the root. Not thread-safe.
 */
public final class LeftOut {

  private final Deque<Subtree> parts = new ArrayDeque<>();

  /** Adds the next leaf of the run. */
  public void add(long index, byte[] data) {
    var part = Subtree.leaf(index, data);
    while (!parts.isEmpty() && parts.peek().isLeftOf(part)) {
      part = parts.pop().with(part);
    }
    parts.push(part);
  }

  /** Ends the run, which may be empty: what stands for it, in order. */
  public List<Subtree> end() {
    var ended = new ArrayList<>(parts).reversed();
    parts.clear();
    return ended;
  }
}

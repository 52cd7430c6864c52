package io.seatledger.command.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root of a growing tree of hashes (RFC 9162, section 2.1.1), in memory that grows with the
 * logarithm of its size. Not thread-safe.
 */
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  /** The roots of the complete subtrees, the smallest on top. */
  private final Deque<byte[]> peaks = new ArrayDeque<>();

  private long size;

  /** Adds the next leaf. */
  public void add(byte[] data) {
    push(leaf(data), 1);
  }

  /**
   * Adds a subtree of which the root alone is known; it must be the next.
   *
   * @throws IllegalArgumentException if no tree has that subtree in this place
   */
  public void add(Subtree next) {
    if (next.from() != size) {
      throw new IllegalArgumentException("Leaf %d is not the next".formatted(next.from()));
    }
    push(next.root(), next.leaves());
  }

  private void push(byte[] root, long leaves) {
    var hash = root;
    for (var complete = size / leaves; (complete & 1) == 1; complete >>= 1) {
      hash = node(peaks.pop(), hash);
    }
    peaks.push(hash);
    size += leaves;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** The hash that stands for all leaves and their order; that of nothing if there are none. */
  public byte[] root() {
    return peaks.stream().reduce((right, left) -> node(left, right)).orElseGet(Sha256::of);
  }

  static byte[] leaf(byte[] data) {
    return Sha256.of(LEAF, data);
  }

  static byte[] node(byte[] left, byte[] right) {
    return Sha256.of(NODE, left, right);
  }
}

package io.seatledger.command.proof;

import java.util.HexFormat;

/**
 * A complete part of a tree, which its root stands for.
 *
 * @param from its first leaf, counted from 0
 * @param leaves how many: a power of two, of which {@code from} is a multiple
 * @param rootHash in hex
 */
public record Subtree(long from, long leaves, String rootHash) {

  private static final HexFormat HEX = HexFormat.of();

  public Subtree {
    if (leaves < 1 || Long.bitCount(leaves) != 1 || from < 0 || from % leaves != 0) {
      throw new IllegalArgumentException("No subtree has %d leaves at %d".formatted(leaves, from));
    }
  }

  static Subtree leaf(long index, byte[] data) {
    return new Subtree(index, 1, HEX.formatHex(MerkleTree.leaf(data)));
  }

  byte[] root() {
    return HEX.parseHex(rootHash);
  }

  /** Whether this and the one that follows it are a larger one together. */
  boolean isLeftOf(Subtree next) {
    return leaves == next.leaves && from % (2 * leaves) == 0;
  }

  Subtree with(Subtree next) {
    return new Subtree(from, 2 * leaves, HEX.formatHex(MerkleTree.node(root(), next.root())));
  }
}

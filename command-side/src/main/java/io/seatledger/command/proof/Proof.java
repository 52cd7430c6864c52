package io.seatledger.command.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what proofs claim (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Proof {

  private Proof() {}

  /**
   * Whether the leaf at {@code index}, of {@code size} leaves that the root stands for, is this.
   */
  public static boolean includes(
      byte[] root, long size, long index, byte[] data, List<byte[]> path) {
    if (index < 0 || index >= size || Paths.inclusion(index, size).size() != path.size()) {
      return false;
    }
    var known = known(Paths.inclusion(index, size), path);
    known.put(new Leaves(index, index + 1), MerkleTree.leaf(data));
    return Arrays.equals(root, root(new Leaves(0, size), known));
  }

  /** Whether the leaves that a root stands for begin with those that an earlier one stood for. */
  public static boolean continues(
      byte[] earlierRoot, long earlier, byte[] root, long size, List<byte[]> path) {
    if (earlier < 0 || earlier > size || Paths.consistency(earlier, size).size() != path.size()) {
      return false;
    }
    if (earlier == 0) {
      return Arrays.equals(earlierRoot, new MerkleTree().root());
    }
    var places = Paths.consistency(earlier, size);
    var known = known(places, path);
    if (places.stream().noneMatch(place -> place.to() <= earlier)) {
      known.put(new Leaves(0, earlier), earlierRoot); // a subtree of the larger tree as it is
    }
    return Arrays.equals(earlierRoot, root(new Leaves(0, earlier), known))
        && Arrays.equals(root, root(new Leaves(0, size), known));
  }

  private static Map<Leaves, byte[]> known(List<Leaves> places, List<byte[]> path) {
    var known = new HashMap<Leaves, byte[]>();
    for (var step = 0; step < path.size(); step++) {
      known.put(places.get(step), path.get(step));
    }
    return known;
  }

  /** Nothing, which equals no hash, where the proof leaves a leaf open. */
  private static byte[] root(Leaves tree, Map<Leaves, byte[]> known) {
    var hash = known.get(tree);
    if (hash != null) {
      return hash;
    }
    return tree.count() == 1
        ? new byte[0]
        : MerkleTree.node(root(tree.left(), known), root(tree.right(), known));
  }
}

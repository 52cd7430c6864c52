package io.seatledger.command.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Which subtrees a proof names, from the bottom up (RFC 9162, sections 2.1.3.1 and 2.1.4.1). They
 * do not overlap, so one pass over the leaves gives the hashes of them all.
 */
public final class Paths {

  private Paths() {}

  /** What shows that the leaf at {@code index} is in the tree of {@code size} leaves. */
  public static List<Leaves> inclusion(long index, long size) {
    var path = new ArrayList<Leaves>();
    var tree = new Leaves(0, size);
    while (tree.count() > 1) {
      var isLeft = index < tree.middle();
      path.addFirst(isLeft ? tree.right() : tree.left());
      tree = isLeft ? tree.left() : tree.right();
    }
    return path;
  }

  /** What shows that the tree of {@code size} leaves begins with that of {@code earlier} ones. */
  public static List<Leaves> consistency(long earlier, long size) {
    if (earlier == 0) {
      return List.of(); // every tree begins with the empty one
    }
    var path = new ArrayList<Leaves>();
    var tree = new Leaves(0, size);
    while (earlier < tree.to()) {
      var isLeft = earlier <= tree.middle();
      path.addFirst(isLeft ? tree.right() : tree.left());
      tree = isLeft ? tree.left() : tree.right();
    }
    if (tree.from() > 0) {
      path.addFirst(tree);
    }
    return path;
  }
}

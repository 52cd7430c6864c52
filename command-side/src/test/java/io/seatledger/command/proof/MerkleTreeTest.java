package io.seatledger.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees and proofs are those of RFC 9162, for every size up to that of a small tree. */
class MerkleTreeTest {

  private static final int LARGEST = 40;

  /** The leaves and roots that Certificate Transparency's implementations test with. */
  private static final List<String> KNOWN_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void roots_are_those_that_others_compute(int size, String root) {
    var tree = new MerkleTree();
    KNOWN_LEAVES.subList(0, size).forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));
    assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(root);
  }

  @Test
  void every_leaf_is_shown_to_be_in_every_tree() {
    for (var size = 1; size <= LARGEST; size++) {
      for (var index = 0; index < size; index++) {
        var path = hashes(Paths.inclusion(index, size));
        assertThat(Proof.includes(root(size), size, index, leaf(index), path)).isTrue();
        assertThat(Proof.includes(root(size), size, index, leaf(index + 1), path)).isFalse();
        assertThat(Proof.includes(root(size + 1), size, index, leaf(index), path)).isFalse();
      }
    }
  }

  @Test
  void every_tree_is_shown_to_continue_every_smaller_one() {
    for (var size = 1; size <= LARGEST; size++) {
      for (var earlier = 1; earlier <= size; earlier++) {
        var path = hashes(Paths.consistency(earlier, size));
        assertThat(Proof.continues(root(earlier), earlier, root(size), size, path)).isTrue();
        assertThat(Proof.continues(root(earlier - 1), earlier, root(size), size, path)).isFalse();
        assertThat(Proof.continues(root(earlier), earlier, root(size + 1), size, path)).isFalse();
      }
    }
  }

  @Test
  void every_tree_continues_the_empty_one() {
    assertThat(Proof.continues(root(0), 0, root(7), 7, List.of())).isTrue();
    assertThat(Proof.continues(root(0), 0, root(0), 0, List.of())).isTrue();
    assertThat(Proof.continues(root(1), 0, root(7), 7, List.of())).isFalse();
    assertThat(Proof.continues(root(0), 0, root(7), 7, List.of(root(1)))).isFalse();
  }

  @Test
  void a_proof_with_a_step_more_or_less_or_changed_shows_nothing() {
    var path = new ArrayList<>(hashes(Paths.inclusion(5, 11)));
    var changed = new ArrayList<>(path);
    changed.set(1, leaf(99));
    assertThat(Proof.includes(root(11), 11, 5, leaf(5), changed)).isFalse();
    assertThat(Proof.includes(root(11), 11, 5, leaf(5), path.subList(1, path.size()))).isFalse();
    path.add(leaf(1));
    assertThat(Proof.includes(root(11), 11, 5, leaf(5), path)).isFalse();
    assertThat(Proof.includes(root(11), 11, 11, leaf(5), List.of())).isFalse();
  }

  @Test
  void what_is_left_out_and_what_is_shown_lead_to_the_root() {
    for (var size = 0; size <= 9; size++) {
      for (var shown = 0; shown < 1 << size; shown++) {
        assertThat(composed(size, shown).root()).isEqualTo(root(size));
      }
    }
  }

  @Test
  void few_subtrees_stand_for_many_leaves() {
    var run = new LeftOut();
    for (var index = 1; index < 1000; index++) {
      run.add(index, leaf(index));
    }
    assertThat(run.end()).hasSizeLessThan(20);
    assertThat(run.end()).isEmpty();
  }

  @Test
  void a_subtree_that_is_not_the_next_is_refused() {
    var hash = HexFormat.of().formatHex(root(1));
    var tree = new MerkleTree();
    tree.add(leaf(0));

    assertThatThrownBy(() -> tree.add(new Subtree(2, 2, hash)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Subtree(1, 2, hash)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Subtree(0, 3, hash)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The tree of which some leaves, those whose bit is set, are shown. */
  private static MerkleTree composed(int size, int shown) {
    var tree = new MerkleTree();
    var run = new LeftOut();
    for (var index = 0; index < size; index++) {
      if ((shown >> index & 1) == 1) {
        run.end().forEach(tree::add);
        tree.add(leaf(index));
      } else {
        run.add(index, leaf(index));
      }
    }
    run.end().forEach(tree::add);
    return tree;
  }

  private static byte[] root(int size) {
    return size == 0 ? new MerkleTree().root() : hash(new Leaves(0, size));
  }

  private static List<byte[]> hashes(List<Leaves> path) {
    return path.stream().map(MerkleTreeTest::hash).toList();
  }

  private static byte[] hash(Leaves leaves) {
    var tree = new MerkleTree();
    for (var leaf = leaves.from(); leaf < leaves.to(); leaf++) {
      tree.add(leaf((int) leaf));
    }
    return tree.root();
  }

  private static byte[] leaf(int number) {
    return new byte[] {(byte) number};
  }
}

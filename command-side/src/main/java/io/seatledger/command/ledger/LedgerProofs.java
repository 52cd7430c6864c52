package io.seatledger.command.ledger;

import io.seatledger.command.ledger.TenantHashes.Link;
import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.ConsistencyProof;
import io.seatledger.command.proof.InclusionProof;
import io.seatledger.command.proof.Leaves;
import io.seatledger.command.proof.MerkleTree;
import io.seatledger.command.proof.Paths;
import io.seatledger.command.proof.Place;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes checkpoints and proofs from the events of a tenant as they are written now. Thread-safe.
 *
 * <p>Each is one pass over the tenant's chain hashes, in memory that does not grow with them.
 */
public final class LedgerProofs {

  private static final HexFormat HEX = HexFormat.of();

  private final TenantHashes hashes;

  LedgerProofs(JdbcClient ledger) {
    this.hashes = new TenantHashes(ledger);
  }

  /** How the tenant's books stood when the ledger was at {@code position}. */
  public Checkpoint checkpoint(String tenantId, long position) {
    var tree = new MerkleTree();
    var last = Link.NONE;
    var links = hashes.upTo(tenantId, position).iterator();
    while (links.hasNext()) {
      last = links.next();
      tree.add(HEX.parseHex(last.chainHash()));
    }
    return new Checkpoint(
        tenantId,
        tree.size(),
        last.position(),
        last.recordedAt(),
        last.chainHash(),
        HEX.formatHex(tree.root()));
  }

  /**
   * Shows that the tenant's event at {@code position} is among its first {@code size} events, which
   * it must be.
   */
  public InclusionProof inclusion(String tenantId, long position, long size) {
    var index = index(tenantId, position);
    return new InclusionProof(index, size, path(tenantId, Paths.inclusion(index, size)));
  }

  /** Shows that the tenant's first {@code size} events begin with the {@code earlier} ones. */
  public ConsistencyProof consistency(String tenantId, long earlier, long size) {
    return new ConsistencyProof(earlier, size, path(tenantId, Paths.consistency(earlier, size)));
  }

  /** Where the tenant's event of that id lies; an application sees its own alone. */
  public Optional<Place> find(String tenantId, @Nullable String appId, String eventId) {
    return hashes.find(tenantId, appId, eventId);
  }

  /** How many events the tenant has. */
  public long size(String tenantId) {
    return index(tenantId, Long.MAX_VALUE);
  }

  /** How many events of the tenant lie before a position of the ledger. */
  public long index(String tenantId, long position) {
    return hashes.countBefore(tenantId, position);
  }

  private List<String> path(String tenantId, List<Leaves> places) {
    var subtrees = places.stream().map(Subtree::new).toList();
    var byFirstLeaf = new TreeMap<Long, Subtree>();
    subtrees.forEach(subtree -> byFirstLeaf.put(subtree.leaves().from(), subtree));
    var links = hashes.upTo(tenantId, Long.MAX_VALUE).iterator();
    var end = places.stream().mapToLong(Leaves::to).max().orElse(0);
    for (var leaf = 0L; leaf < end && links.hasNext(); leaf++) {
      var hash = HEX.parseHex(links.next().chainHash());
      var subtree = byFirstLeaf.floorEntry(leaf);
      if (subtree != null) {
        subtree.getValue().offer(leaf, hash);
      }
    }
    return subtrees.stream().map(Subtree::root).toList();
  }

  private record Subtree(Leaves leaves, MerkleTree tree) {

    Subtree(Leaves leaves) {
      this(leaves, new MerkleTree());
    }

    void offer(long leaf, byte[] hash) {
      if (leaf < leaves.to()) {
        tree.add(hash);
      }
    }

    String root() {
      return HEX.formatHex(tree.root());
    }
  }
}

package io.seatledger.command.ledger;

import io.seatledger.command.proof.Broken;
import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.Fault;
import io.seatledger.command.proof.MerkleTree;
import io.seatledger.command.proof.Verified;
import java.util.HexFormat;
import java.util.Optional;

/** How far a verification has come along a tenant's chain. Not thread-safe. */
final class ChainWalk {

  private static final HexFormat HEX = HexFormat.of();

  private final Optional<Checkpoint> kept;
  private final MerkleTree tree = new MerkleTree();
  private long position;
  private String chainHash;
  private long events;

  /** Begins after the last event that is believed. */
  ChainWalk(ChainRows.Head before, Optional<Checkpoint> kept) {
    this.position = before.position();
    this.chainHash = before.chainHash();
    this.kept = kept;
  }

  void take(ChainLink link) {
    position = link.position();
    chainHash = link.chainHash();
    events++;
    if (kept.isPresent()) {
      tree.add(HEX.parseHex(chainHash));
    }
  }

  long position() {
    return position;
  }

  String chainHash() {
    return chainHash;
  }

  long events() {
    return events;
  }

  /** Whether the walk is where the kept checkpoint was made, and finds other books there. */
  boolean isRewritten() {
    return kept.filter(checkpoint -> checkpoint.events() == events)
        .filter(checkpoint -> !checkpoint.rootHash().equals(HEX.formatHex(tree.root())))
        .isPresent();
  }

  Broken rewritten() {
    return against("The events up to here are not those that the checkpoint was signed for.");
  }

  /** What is wrong if the books end before the kept checkpoint. */
  Optional<Broken> cutOff() {
    return kept.filter(checkpoint -> checkpoint.events() > events)
        .map(
            checkpoint ->
                "%d of the checkpoint's %d events are there."
                    .formatted(events, checkpoint.events()))
        .map(this::against);
  }

  private Broken against(String why) {
    return new Broken(kept.orElseThrow().position(), Fault.REWRITTEN, why);
  }

  Verified ended(Broken broken) {
    return new Verified(events, position, Optional.of(broken));
  }
}

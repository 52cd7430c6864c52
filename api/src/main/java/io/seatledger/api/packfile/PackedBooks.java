package io.seatledger.api.packfile;

import io.seatledger.command.ledger.ChainLink;
import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.MerkleTree;
import io.seatledger.command.proof.Subtree;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Puts the events of a pack and the hashes of those that are left out together again: the tree that
 * they make must be the one that was signed. Not thread-safe.
 */
final class PackedBooks {

  private final Checkpoint checkpoint;
  private final Instant asOf;
  private final BooksThen books;
  private final MerkleTree tree = new MerkleTree();
  private long position;
  private Instant recordedAt = Instant.MIN;
  private long events;

  PackedBooks(Checkpoint checkpoint, Instant asOf, BooksThen books) {
    this.checkpoint = checkpoint;
    this.asOf = asOf;
    this.books = books;
  }

  /** Reads both files; how many events there are. */
  long read(BufferedReader lines, BufferedReader proof) throws IOException {
    var event = event(lines);
    var gap = gap(proof);
    while (event != null || gap != null) {
      if (event != null && event.index() == tree.size()) {
        take(event);
        event = event(lines);
      } else {
        if (gap == null) {
          throw new NotGenuine("event %d is not where it belongs".formatted(tree.size()));
        }
        tree.add(gap);
        gap = gap(proof);
      }
    }
    requireTree();
    return events;
  }

  private void take(PackedEvent event) {
    var link = event.link();
    require(link.follows(event.previousHash()), link, "not what was written");
    require(link.content().tenantId().equals(checkpoint.tenantId()), link, "another tenant's");
    require(link.position() > position && !isOutOfTime(link), link, "out of time");
    tree.add(HexFormat.of().parseHex(link.chainHash()));
    books.take(link);
    position = link.position();
    recordedAt = link.recordedAt();
    events++;
  }

  private boolean isOutOfTime(ChainLink link) {
    return link.recordedAt().isBefore(recordedAt) || link.recordedAt().isAfter(asOf);
  }

  private static void require(boolean holds, ChainLink link, String otherwise) {
    if (!holds) {
      throw new NotGenuine("the event at position %d is %s".formatted(link.position(), otherwise));
    }
  }

  private void requireTree() {
    NotGenuine.unless(
        tree.size() == checkpoint.events()
            && HexFormat.of().formatHex(tree.root()).equals(checkpoint.rootHash()),
        "the events are not those that the checkpoint was signed for");
  }

  private static @Nullable PackedEvent event(BufferedReader lines) throws IOException {
    @Nullable String line = lines.readLine();
    return line == null ? null : PackedEvent.of(line);
  }

  private static @Nullable Subtree gap(BufferedReader lines) throws IOException {
    @Nullable String line = lines.readLine();
    return line == null ? null : Json.read(line, Subtree.class);
  }
}

package io.seatledger.api.packfile;

import io.seatledger.command.ledger.ChainLink;
import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.LeftOut;
import io.seatledger.command.proof.MerkleTree;
import io.seatledger.command.proof.Subtree;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Goes through a tenant's books once: what is selected is written down and folded, what is not
 * becomes hashes of the proof, and both make the checkpoint. Not thread-safe.
 */
final class EventFiles {

  private final Path folder;
  private final Selection selection;
  private final BooksThen books;
  private final LongConsumer progress;
  private final MerkleTree tree = new MerkleTree();
  private final LeftOut leftOut = new LeftOut();
  private long position;
  private Instant recordedAt = Instant.EPOCH;
  private String chainHash = "";
  private long count;

  EventFiles(Path folder, Selection selection, BooksThen books, LongConsumer progress) {
    this.folder = folder;
    this.selection = selection;
    this.books = books;
    this.progress = progress;
  }

  Checkpoint write(String tenantId, Stream<ChainLink> links) throws IOException {
    try (var events = Files.newBufferedWriter(folder.resolve(PackFiles.EVENTS));
        var proof = Files.newBufferedWriter(folder.resolve(PackFiles.PROOF))) {
      for (var link = links.iterator(); link.hasNext(); ) {
        take(link.next(), events, proof);
      }
      endGap(proof);
    }
    var root = HexFormat.of().formatHex(tree.root());
    return new Checkpoint(tenantId, tree.size(), position, recordedAt, chainHash, root);
  }

  private void take(ChainLink link, Writer events, Writer proof) throws IOException {
    var hash = HexFormat.of().parseHex(link.chainHash());
    if (selection.has(link)) {
      endGap(proof);
      events.append(new PackedEvent(tree.size(), chainHash, link).line()).append('\n');
      books.take(link);
      count++;
    } else {
      leftOut.add(tree.size(), hash);
    }
    tree.add(hash);
    position = link.position();
    recordedAt = link.recordedAt();
    chainHash = link.chainHash();
    progress.accept(tree.size());
  }

  private void endGap(Writer proof) throws IOException {
    for (Subtree subtree : leftOut.end()) {
      proof.append(Json.canonical(subtree)).append('\n');
    }
  }

  /** How many events are in the pack. */
  long count() {
    return count;
  }
}

package io.seatledger.api.packfile;

import io.seatledger.command.ledger.ChainLink;
import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.PublicKeys;
import io.seatledger.command.proof.Sha256;
import io.seatledger.command.proof.Signatures;
import io.seatledger.query.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes packs: the same bytes for the same books, scope, rules and key. */
public final class PackWriter {

  private final Signatures signatures;
  private final Rules rules;

  /** Signs with a key, and lets the clock decide by rules. */
  public PackWriter(Signatures signatures, Rules rules) {
    this.signatures = signatures;
    this.rules = rules;
  }

  /**
   * Makes a pack in a folder, which must be empty.
   *
   * @param books all the tenant's events up to the instant that the scope names, in order; asked
   *     for twice where the scope is a part
   * @param progress is told how many events have been looked at
   */
  public Pack write(
      Scope scope, Supplier<Stream<ChainLink>> books, Path folder, LongConsumer progress) {
    try (var then = new BooksThen(folder.resolve("books"))) {
      var selection = Selection.of(scope, books.get());
      var events = new EventFiles(folder, selection, then, progress);
      var checkpoint = events.write(scope.tenantId(), books.get());
      return written(folder, scope, then, events.count(), checkpoint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Pack written(
      Path folder, Scope scope, BooksThen books, long events, Checkpoint checkpoint)
      throws IOException {
    var keyId = PublicKeys.id(signatures.publicKey());
    var signed = new SignedCheckpoint(checkpoint, keyId, signatures.of(checkpoint));
    Files.writeString(folder.resolve(PackFiles.CHECKPOINT), signed.canonical());
    Files.writeString(folder.resolve(PackFiles.PUBLIC_KEY), PublicKeys.pem(signatures.publicKey()));
    var about = new Manifest(Manifest.FORMAT, scope, rules, events, keyId, List.of());
    new ReportSet(books, about).write(folder, checkpoint);
    var manifest = about.with(PackFiles.TOLD.stream().map(name -> Hashing.of(folder, name)));
    var text = manifest.canonical();
    Files.writeString(folder.resolve(PackFiles.MANIFEST), text);
    Files.writeString(folder.resolve(PackFiles.SIGNATURE), signatures.of(text));
    return new Pack(Zips.write(folder), Sha256.hex(text), events, checkpoint.position());
  }
}

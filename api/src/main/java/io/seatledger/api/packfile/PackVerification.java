package io.seatledger.api.packfile;

import io.seatledger.api.packfile.Manifest.FileHash;
import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.PublicKeys;
import io.seatledger.command.proof.Sha256;
import io.seatledger.command.proof.Signatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.h2.mvstore.MVStoreException;

/** Checks one pack, with nothing but its file and a public key. */
final class PackVerification {

  private static final List<String> NO_REPORTS =
      List.of(PackFiles.CHECKPOINT, PackFiles.EVENTS, PackFiles.PROOF, PackFiles.PUBLIC_KEY);

  private static final String WORK_ELSEWHERE =
      "Make room there, or name another folder with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=...";

  private final PackFile pack;
  private final Optional<PublicKey> trusted;

  private PackVerification(PackFile pack, Optional<PublicKey> trusted) {
    this.pack = pack;
    this.trusted = trusted;
  }

  /** A pack that is what its maker signed. */
  record Genuine(Manifest manifest, Checkpoint checkpoint, String contentHash) {}

  /**
   * Checks a pack.
   *
   * @param trusted the key it must be signed with; without one, it is that which the pack names
   * @throws NotChecked if it is of another format, whatever it is otherwise, or if this machine
   *     cannot check it
   * @throws NotGenuine if anything is wrong with it
   */
  static Genuine of(Path zip, Optional<PublicKey> trusted) {
    try (var pack = new PackFile(zip)) {
      return new PackVerification(pack, trusted).verify();
    } catch (ZipException e) {
      throw new NotGenuine("this is no zip file, or a broken one");
    } catch (IOException | UncheckedIOException e) {
      throw new NotGenuine("the file cannot be read: " + e.getMessage());
    }
  }

  private Genuine verify() {
    requireFormat();
    pack.requireNames();
    var text = said(PackFiles.MANIFEST, () -> pack.text(PackFiles.MANIFEST));
    var key = trusted.orElseGet(() -> said(PackFiles.PUBLIC_KEY, this::ownKey));
    NotGenuine.unless(
        Signatures.holds(text, pack.text(PackFiles.SIGNATURE), key),
        "manifest.json is not signed with the key %s".formatted(PublicKeys.id(key)));
    var manifest = said(PackFiles.MANIFEST, () -> Manifest.of(text));
    requireFiles(manifest);
    requireKey(manifest, key);
    var checkpoint = checkpoint(manifest, key);
    requireAll(manifest, checkpoint);
    replay(manifest, checkpoint);
    return new Genuine(manifest, checkpoint, Sha256.hex(text));
  }

  /** Before all else, as a pack of another format may have other files and another signature. */
  private void requireFormat() {
    if (pack.has(PackFiles.MANIFEST)) {
      var format = said(PackFiles.MANIFEST, () -> Manifest.format(pack.text(PackFiles.MANIFEST)));
      if (format != Manifest.FORMAT) {
        throw new NotChecked(
            "it is of format %d, which this version does not know".formatted(format));
      }
    }
  }

  private PublicKey ownKey() {
    return PublicKeys.read(pack.text(PackFiles.PUBLIC_KEY));
  }

  private void requireFiles(Manifest manifest) {
    var told = manifest.files().stream().map(FileHash::name).toList();
    NotGenuine.unless(told.equals(PackFiles.TOLD), "manifest.json tells of other files");
    for (var file : manifest.files()) {
      NotGenuine.unless(
          pack.hash(file.name()).equals(file), "%s is not what was signed".formatted(file.name()));
    }
  }

  private void requireKey(Manifest manifest, PublicKey key) {
    NotGenuine.unless(
        manifest.keyId().equals(PublicKeys.id(key))
            && pack.text(PackFiles.PUBLIC_KEY).equals(PublicKeys.pem(key)),
        "public-key.pem is another key");
  }

  private Checkpoint checkpoint(Manifest manifest, PublicKey key) {
    var text = pack.text(PackFiles.CHECKPOINT);
    var signed = said(PackFiles.CHECKPOINT, () -> Json.read(text, SignedCheckpoint.class));
    var checkpoint = signed.checkpoint();
    NotGenuine.unless(
        signed.canonical().equals(text) && signed.isSignedWith(key),
        "checkpoint.json is not signed with the key %s".formatted(PublicKeys.id(key)));
    NotGenuine.unless(
        checkpoint.tenantId().equals(manifest.scope().tenantId())
            && !isLater(checkpoint, manifest.scope().asOf()),
        "checkpoint.json is of other books or of a later time");
    return checkpoint;
  }

  /** Without events there is no time when the last was recorded, and the epoch stands for it. */
  private static boolean isLater(Checkpoint checkpoint, Instant asOf) {
    return checkpoint.events() > 0 && checkpoint.recordedAt().isAfter(asOf);
  }

  /** A part may show hashes instead of events; the whole is believed to have them all. */
  private static void requireAll(Manifest manifest, Checkpoint checkpoint) {
    NotGenuine.unless(
        !manifest.scope().isWhole() || manifest.events() == checkpoint.events(),
        "manifest.json says that it is of the whole tenant, and has "
            + manifest.events()
            + " of its "
            + checkpoint.events()
            + " events");
  }

  private void replay(Manifest manifest, Checkpoint checkpoint) {
    try (var work = new WorkFolder();
        var books = new BooksThen(work.path().resolve("books"))) {
      var count = said(PackFiles.EVENTS, () -> events(manifest, checkpoint, books));
      NotGenuine.unless(count == manifest.events(), "manifest.json tells of other events");
      new ReportSet(books, manifest).write(work.path(), checkpoint);
      manifest.files().stream()
          .filter(file -> !NO_REPORTS.contains(file.name()))
          .forEach(file -> requireFollows(file, work.path()));
    } catch (UncheckedIOException | MVStoreException e) {
      throw noWork(e);
    }
  }

  private static NotChecked noWork(RuntimeException why) {
    var folder = System.getProperty("java.io.tmpdir");
    return new NotChecked(
        "its tables cannot be computed again in %s: %s. %s"
            .formatted(folder, why.getMessage(), WORK_ELSEWHERE));
  }

  private long events(Manifest manifest, Checkpoint checkpoint, BooksThen books) {
    try (var events = pack.lines(PackFiles.EVENTS);
        var proof = pack.lines(PackFiles.PROOF)) {
      return new PackedBooks(checkpoint, manifest.scope().asOf(), books).read(events, proof);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireFollows(FileHash file, Path folder) {
    NotGenuine.unless(
        Hashing.of(folder, file.name()).equals(file),
        "%s does not follow from the events".formatted(file.name()));
  }

  /** What a file says, which whoever wrote it may have written badly in any way. */
  private static <T> T said(String name, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (NotGenuine e) {
      throw new NotGenuine(name + ": " + e.getMessage());
    } catch (MVStoreException e) {
      throw e; // what is folded cannot be kept, whatever the file says
    } catch (RuntimeException e) {
      throw new NotGenuine(name + " is not as packs are: " + e.getMessage());
    }
  }
}

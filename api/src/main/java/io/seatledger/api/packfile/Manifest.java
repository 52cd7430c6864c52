package io.seatledger.api.packfile;

import io.seatledger.query.Rules;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a pack is about and which files it has; its one spelling is what is signed, and the hash of
 * that is the content hash.
 *
 * @param format raised when any file is spelled in another way
 * @param rules by which the clock decided
 * @param events how many of the tenant's events are in the pack
 * @param files all but the manifest and its signature, in order of their names
 */
record Manifest(
    int format, Scope scope, Rules rules, long events, String keyId, List<FileHash> files) {

  static final int FORMAT = 1;

  Manifest {
    files = List.copyOf(files);
  }

  /**
   * A file of the pack.
   *
   * @param sha256 in hex
   */
  record FileHash(String name, long size, String sha256) {}

  /** The same with its files. */
  Manifest with(Stream<FileHash> files) {
    return new Manifest(format, scope, rules, events, keyId, files.toList());
  }

  String canonical() {
    return Json.canonical(this);
  }

  /** The format that a text says, which may be no manifest of ours otherwise. */
  static int format(String text) {
    return Json.tree(text).path("format").intValue();
  }

  /**
   * Reads what {@link #canonical()} wrote; anything else is an {@link IllegalArgumentException}.
   */
  static Manifest of(String text) {
    var manifest = Json.read(text, Manifest.class);
    if (!manifest.canonical().equals(text)) {
      throw new IllegalArgumentException("The manifest is not in its one spelling");
    }
    return manifest;
  }
}

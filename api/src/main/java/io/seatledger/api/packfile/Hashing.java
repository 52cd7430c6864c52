package io.seatledger.api.packfile;

import io.seatledger.api.packfile.Manifest.FileHash;
import io.seatledger.command.proof.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** Hashes files, however large. */
final class Hashing {

  private Hashing() {}

  static FileHash of(Path folder, String name) {
    try (var file = Files.newInputStream(folder.resolve(name))) {
      return of(name, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FileHash of(String name, InputStream content) throws IOException {
    var hash = Sha256.digest();
    var size = new DigestInputStream(content, hash).transferTo(OutputStream.nullOutputStream());
    return new FileHash(name, size, HexFormat.of().formatHex(hash.digest()));
  }
}

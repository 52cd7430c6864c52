package io.seatledger.api.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A folder of small files that only this process's user may read. */
public final class PrivateFiles {

  private final Path folder;

  /** The folder need not be there yet. */
  public PrivateFiles(Path folder) {
    this.folder = folder;
  }

  /** The text of a file; nothing if it is not there. */
  public Optional<String> read(String name) {
    try {
      var file = folder.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file whole or not at all, and has it on the disk before it returns. */
  public void write(String name, String text) {
    try {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
      PrivateFile.write(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

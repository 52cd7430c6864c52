package io.seatledger.api.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
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
      Files.createDirectories(folder, permissions("rwx------"));
      var unfinished = Files.createTempFile(folder, name, null, permissions("rw-------"));
      try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.write(StandardCharsets.UTF_8.encode(text));
        channel.force(true);
      }
      Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?> permissions(String posix) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix));
  }
}

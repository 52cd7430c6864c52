package io.seatledger.api.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner may read, at every moment of its life. */
public final class PrivateFile {

  private PrivateFile() {}

  /** Writes the whole file or nothing of it, and has it on the disk before it returns. */
  public static void write(Path file, String text) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(half);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    try (var channel =
        FileChannel.open(
            half, Set.of(CREATE_NEW, WRITE), PosixFilePermissions.asFileAttribute(ownerOnly))) {
      channel.write(UTF_8.encode(text));
      channel.force(true);
    }
    Files.move(half, file, ATOMIC_MOVE);
  }
}

package io.seatledger.api.packfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a pack into one, in order of their names and without their times. */
final class Zips {

  /** The earliest that the format knows. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** All files of a pack, in order. */
  static final List<String> NAMES =
      Stream.concat(PackFiles.TOLD.stream(), Stream.of(PackFiles.MANIFEST, PackFiles.SIGNATURE))
          .sorted()
          .toList();

  private Zips() {}

  static Path write(Path folder) throws IOException {
    var file = folder.resolve("pack.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var name : NAMES) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Files.copy(folder.resolve(name), zip);
      }
    }
    return file;
  }
}

package io.seatledger.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a server says which process it is. */
final class PidFile {

  private PidFile() {}

  /** The process of the server on the data folder. */
  static long in(Path folder) throws IOException {
    var lines = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
    return Long.parseLong(lines.getFirst().strip());
  }
}

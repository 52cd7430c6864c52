package io.seatledger.api.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of PostgreSQL, unpacked once for the data folders of all tests that say so. */
public final class Unpacked {

  private static final Path SHARED = Path.of("target", "postgres");

  private Unpacked() {}

  /** Puts them into a folder that has no data yet, so that its service need not. */
  public static synchronized void into(Path dataFolder) {
    try (var shared = DataFolder.take(SHARED);
        var folder = DataFolder.take(dataFolder)) {
      var programs = PostgresBinaries.unpackedIn(shared);
      Files.createSymbolicLink(folder.root().resolve(programs.getFileName()), programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.seatledger.api.packfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder that only this process's user may read, and that is gone when the work is done. */
public final class WorkFolder implements AutoCloseable {

  private final Path path;

  public WorkFolder() {
    try {
      path = Files.createTempDirectory("seatledger-pack");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

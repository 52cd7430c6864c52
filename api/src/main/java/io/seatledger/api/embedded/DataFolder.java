package io.seatledger.api.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.seatledger.api.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The one folder in which everything of the embedded database lives, held by one process. */
final class DataFolder implements AutoCloseable {

  /**
   * The kernel gives a file lock to the whole process and takes it back when any channel on the
   * file is closed, so a second try from this process must not even open the file.
   */
  private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  static DataFolder take(Path folder) throws IOException {
    Path root = createPrivately(folder);
    if (!HELD_BY_THIS_PROCESS.add(root)) {
      throw inUse(root, ownPid());
    }
    FileChannel lock = null;
    try {
      lock = lock(root);
      return new DataFolder(root, lock);
    } finally {
      if (lock == null) {
        HELD_BY_THIS_PROCESS.remove(root);
      }
    }
  }

  Path root() {
    return root;
  }

  /** PostgreSQL's own data directory. */
  Path postgres() {
    return root.resolve("postgres");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  Path passwords() {
    return root.resolve("postgres-passwords.properties");
  }

  boolean isHeld() {
    return lock.isOpen();
  }

  @Override
  public void close() throws IOException {
    lock.close();
    HELD_BY_THIS_PROCESS.remove(root);
  }

  private static Path createPrivately(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    return folder.toRealPath();
  }

  private static FileChannel lock(Path root) throws IOException {
    FileChannel channel = FileChannel.open(lockFile(root), CREATE, WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw inUse(root, Files.readString(lockFile(root)));
    }
    channel.truncate(0);
    channel.write(UTF_8.encode(ownPid()));
    return channel;
  }

  private static StartRefused inUse(Path root, String holder) {
    return new StartRefused(
        "The data folder %s is in use by another Seatledger (process %s).".formatted(root, holder),
        "Stop it or choose another folder with SEATLEDGER_DATADIR.");
  }

  private static String ownPid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static Path lockFile(Path root) {
    return root.resolve("seatledger.lock");
  }
}

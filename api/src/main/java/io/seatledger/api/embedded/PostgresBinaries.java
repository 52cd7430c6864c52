package io.seatledger.api.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.seatledger.api.StartRefused;
import io.seatledger.command.proof.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked from the class path into the data folder once per version. */
final class PostgresBinaries {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresBinaries() {}

  /** The folder of the programs of the version that this service carries. */
  static Path unpackedIn(DataFolder folder) throws IOException {
    byte[] archive = archive();
    Path home = folder.root().resolve("postgres-programs-" + digest(archive));
    if (Files.notExists(home)) {
      // A folder of that name is complete, whenever the process was killed.
      Path half = home.resolveSibling("postgres-programs.new");
      FileSystemUtils.deleteRecursively(half);
      unpack(archive, half);
      Files.move(half, home, ATOMIC_MOVE);
    }
    return home;
  }

  private static byte[] archive() throws IOException {
    try (InputStream archive = carried() ? resource() : null) {
      if (archive == null) {
        throw new StartRefused(
            "The embedded PostgreSQL runs on Linux on x86-64 only.",
            "Name another PostgreSQL with SPRING_DATASOURCE_URL.");
      }
      return archive.readAllBytes();
    }
  }

  private static InputStream resource() {
    return PostgresBinaries.class.getResourceAsStream(ARCHIVE);
  }

  private static boolean carried() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  private static String digest(byte[] archive) {
    return HexFormat.of().formatHex(Sha256.of(archive), 0, 6);
  }

  private static void unpack(byte[] archive, Path home) throws IOException {
    var plain = new XZInputStream(new ByteArrayInputStream(archive));
    try (var tar = new TarArchiveInputStream(plain)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, home.resolve(entry.getName()));
      }
    }
  }

  private static void unpack(InputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      target.toFile().setExecutable(true);
    }
  }
}

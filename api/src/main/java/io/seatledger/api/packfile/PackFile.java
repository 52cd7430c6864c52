package io.seatledger.api.packfile;

import io.seatledger.api.packfile.Manifest.FileHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The file of a pack, opened to be read. */
final class PackFile implements AutoCloseable {

  /** A manifest names few files, and a checkpoint is small. */
  private static final int LONGEST_TEXT = 8 * 1024 * 1024;

  private final ZipFile zip;

  PackFile(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
  }

  /** One that has other files than a pack, or one of them twice, is not genuine. */
  void requireNames() {
    var names = new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
    var missing = new ArrayList<>(Zips.NAMES);
    missing.removeAll(names);
    NotGenuine.unless(missing.isEmpty(), "%s is missing".formatted(String.join(", ", missing)));
    Zips.NAMES.forEach(names::remove);
    NotGenuine.unless(
        names.isEmpty(), "%s does not belong there".formatted(String.join(", ", names)));
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The text of a small file, which must be UTF-8. */
  String text(String name) {
    try (var content = zip.getInputStream(entry(name))) {
      var bytes = content.readNBytes(LONGEST_TEXT);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BufferedReader lines(String name) throws IOException {
    var content = zip.getInputStream(entry(name));
    return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
  }

  FileHash hash(String name) {
    try (var content = zip.getInputStream(entry(name))) {
      return Hashing.of(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ZipEntry entry(String name) {
    return Objects.requireNonNull(zip.getEntry(name));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

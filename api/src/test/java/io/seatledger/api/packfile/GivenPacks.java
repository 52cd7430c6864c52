package io.seatledger.api.packfile;

import io.seatledger.command.proof.Signatures;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.audit.AuditEvent.AuditTrailRead;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.query.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs of one small story, and what forgers do to them. */
final class GivenPacks {

  static final Signatures KEY = key();
  static final Rules RULES = new Rules(90, new BigDecimal("0.5"), 30);
  static final String SECRET = "the-other-vendors-own";

  /** Two licenses of Adobe's, one of which is deleted, and one of another vendor's. */
  static final GivenBooks BOOKS =
      new GivenBooks()
          .write(GivenBooks.license("lic_1", "Adobe", 3))
          .write(GivenBooks.license("lic_2", SECRET, 5))
          .write(GivenBooks.seat("lic_1", "asg_1", null))
          .write(GivenBooks.seat("lic_2", "asg_2", null))
          .write(GivenBooks.seat("lic_1", "asg_3", GivenBooks.START.plusSeconds(330)))
          .write(new AssignmentUsed("asg_2", "lic_2", GivenBooks.START))
          .write(new AssignmentUsed("asg_1", "lic_1", GivenBooks.START))
          .write(GivenBooks.license("lic_3", "Adobe", null))
          .write(GivenBooks.seat("lic_3", "asg_4", null))
          .write(new AuditTrailRead(GivenBooks.START, SECRET, 1))
          .write(new LicenseDeleted("lic_3", GivenBooks.START.plusSeconds(700), 1))
          .write(GivenBooks.seat("lic_1", "asg_5", null))
          .write(
              new AssignmentRevoked(
                  "lic_1",
                  GivenBooks.START.plusSeconds(800),
                  "asg_1",
                  GivenBooks.seat("lic_1", "asg_1", null).holder(),
                  "left"))
          .write(GivenBooks.seat("lic_1", "asg_6", null))
          .write(new TotalSeatsChanged("lic_1", GivenBooks.START.plusSeconds(900), 3, 1));

  static final Scope WHOLE = scope(null, List.of());
  static final Scope ADOBE = scope("Adobe", List.of());

  private GivenPacks() {}

  static Scope scope(String vendor, List<String> licenses) {
    return new Scope(GivenBooks.TENANT, null, vendor, licenses, BOOKS.end());
  }

  static Signatures key() {
    try {
      return new Signatures(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Pack write(Scope scope, Path folder) {
    return write(BOOKS, scope, folder);
  }

  static Pack write(GivenBooks books, Scope scope, Path folder) {
    return new PackWriter(KEY, RULES)
        .write(scope, () -> books.until(scope.asOf()), folder, _ -> {});
  }

  /** The files of a pack by name. */
  static Map<String, byte[]> files(Path pack) {
    try (var zip = new ZipFile(pack.toFile())) {
      var files = new LinkedHashMap<String, byte[]>();
      for (var entry : zip.stream().toList()) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path zipped(Map<String, byte[]> files, Path file) {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Instant end() {
    return BOOKS.end();
  }
}

package io.seatledger.api.packfile;

import io.seatledger.command.proof.Checkpoint;
import io.seatledger.query.license.LicenseClock;
import io.seatledger.query.license.LicenseNow;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * All that is told of the events of a pack: made when it is made, and made again when it is
 * checked.
 */
final class ReportSet {

  private final BooksThen books;
  private final Manifest about;
  private final LicenseClock clock;

  ReportSet(BooksThen books, Manifest about) {
    this.books = books;
    this.about = about;
    this.clock = new LicenseClock(about.rules());
  }

  /** Writes the files into a folder. */
  void write(Path folder, Checkpoint checkpoint) {
    var asOf = about.scope().asOf();
    var counts = ComplianceCounts.of(owned());
    ReportFiles.write(folder, Reports.ENTITLEMENTS, licenses());
    ReportFiles.write(folder, Reports.ASSIGNMENTS, books.assignments(asOf));
    ReportFiles.write(folder, Reports.POSITION, owned());
    ReportFiles.write(folder, Reports.COMPLIANCE, counts.rows().stream());
    Summary.write(folder, about, checkpoint, counts, owned());
  }

  private Stream<LicenseNow> licenses() {
    return books.licenses(clock, about.scope().asOf());
  }

  private Stream<LicenseNow> owned() {
    return licenses().filter(license -> !Reports.isDeleted(license));
  }
}

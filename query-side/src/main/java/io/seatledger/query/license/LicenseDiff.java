package io.seatledger.query.license;

import io.seatledger.query.assignment.SeatsMoved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a license from one moment to a later one.
 *
 * @param before null if it was not there yet
 * @param versions the license right after each change of what clients set in between
 * @param seats that were gained and lost in between
 */
public record LicenseDiff(
    @Nullable LicenseNow before, LicenseNow after, List<LicenseNow> versions, SeatsMoved seats) {

  public LicenseDiff {
    versions = List.copyOf(versions);
  }
}

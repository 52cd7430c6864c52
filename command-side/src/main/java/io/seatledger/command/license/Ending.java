package io.seatledger.command.license;

import static io.seatledger.command.license.Decision.accepted;
import static io.seatledger.command.license.Decision.refused;
import static io.seatledger.command.license.Keeping.isStale;

import io.seatledger.command.license.Decision.Accepted;
import io.seatledger.command.license.License.Kept;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.Refusal.StaleVersion;
import io.seatledger.command.license.Refusal.UnknownAssignment;
import io.seatledger.events.Origin;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import java.time.Instant;

/** The rules for taking seats back. */
final class Ending {

  static final int EXPIRED_AT_ONCE = 1_000;

  private Ending() {}

  /**
   * Ended assignments are not remembered, so one that is not active is taken for one that ended:
   * whoever sends the command has resolved the assignment and knows that the caller sees it.
   */
  static Decision<LicenseEvent> revoke(
      Kept license, RevokeAssignment revoke, Origin caller, Instant now) {
    var seat = license.seats().find(revoke.assignmentId());
    if (seat == null) {
      return revokeEnded(revoke);
    }
    if (!seat.isSeenBy(caller, license.agreement())) {
      return refused(new UnknownAssignment());
    }
    return isStale(seat.version(now), revoke.expectedVersions())
        ? refused(new StaleVersion(seat.version(now)))
        : accepted(ended(seat, revoke, now));
  }

  /** Nothing to do, unless the client saw it while it was active. */
  static Decision<LicenseEvent> revokeEnded(RevokeAssignment revoke) {
    return isStale(Seat.ENDED, revoke.expectedVersions())
        ? refused(new StaleVersion(Seat.ENDED))
        : accepted();
  }

  /** Time is exact: a seat whose time is up was not taken back, it expired. */
  private static LicenseEvent ended(Seat seat, RevokeAssignment revoke, Instant now) {
    return seat.isOverdue(now)
        ? seat.expired(revoke.licenseId())
        : new AssignmentRevoked(
            revoke.licenseId(), now, seat.assignmentId(), seat.holder(), revoke.reason());
  }

  static Decision<LicenseEvent> expire(Kept license, ExpireAssignments expire, Instant now) {
    return new Accepted<>(
        license.seats().overdue(now, EXPIRED_AT_ONCE).stream()
            .<LicenseEvent>map(seat -> seat.expired(expire.licenseId()))
            .toList());
  }
}

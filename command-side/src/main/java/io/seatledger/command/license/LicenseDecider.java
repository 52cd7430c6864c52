package io.seatledger.command.license;

import static io.seatledger.command.license.Decision.accepted;
import static io.seatledger.command.license.Decision.refused;

import io.seatledger.command.license.License.Active;
import io.seatledger.command.license.License.Cancelled;
import io.seatledger.command.license.License.Deleted;
import io.seatledger.command.license.License.Kept;
import io.seatledger.command.license.License.None;
import io.seatledger.command.license.License.Owned;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.command.license.LicenseCommand.RestoreLicense;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.LicenseCommand.UpdateLicense;
import io.seatledger.command.license.Refusal.LicenseNotAssignable;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.events.Origin;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.DetailsChanged;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.LicenseReactivated;
import io.seatledger.events.license.LicenseEvent.LicenseRestored;
import io.seatledger.events.license.LicenseEvent.PricingChanged;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatPolicyChanged;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.LicenseEvent.TermChanged;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import java.time.Instant;

/**
 * Judges what is asked of a license, and folds what happened to it.
 *
 * <p>Both functions are total: a new command or event does not compile until every state has its
 * answer.
 */
final class LicenseDecider {

  private LicenseDecider() {}

  /** A request that contradicts the clock is wrong whether or not its license exists. */
  static Decision<LicenseEvent> decide(
      License state, LicenseCommand command, Origin caller, Instant now) {
    var contradiction = command.contradiction(now);
    return contradiction == null ? judge(state, command, caller, now) : refused(contradiction);
  }

  private static Decision<LicenseEvent> judge(
      License state, LicenseCommand command, Origin caller, Instant now) {
    return switch (state) {
      case Owned license when !license.agreement().isSeenBy(caller) ->
          refused(new UnknownLicense());
      case None _ -> judgeUnknown(command, now);
      case Kept license -> judgeKept(license, command, caller, now);
      case Deleted license -> judgeDeleted(license, command, now);
    };
  }

  private static Decision<LicenseEvent> judgeUnknown(LicenseCommand command, Instant now) {
    return switch (command) {
      case CreateLicense wanted -> Keeping.create(wanted, now);
      case UpdateLicense _,
          DeleteLicense _,
          RestoreLicense _,
          AssignSeat _,
          RevokeAssignment _,
          ExpireAssignments _ ->
          refused(new UnknownLicense());
    };
  }

  /** An id is made for one license, so creating it again is a repeat of what is done. */
  private static Decision<LicenseEvent> judgeKept(
      Kept license, LicenseCommand command, Origin caller, Instant now) {
    return switch (command) {
      case CreateLicense _ -> accepted();
      case UpdateLicense update -> Keeping.update(license, update, now);
      case DeleteLicense delete -> Keeping.delete(license, delete, now);
      case RestoreLicense restore -> Keeping.restoreKept(license, restore);
      case AssignSeat wish -> Assigning.assign(license, wish, caller, now);
      case RevokeAssignment revoke -> Ending.revoke(license, revoke, caller, now);
      case ExpireAssignments expire -> Ending.expire(license, expire, now);
    };
  }

  private static Decision<LicenseEvent> judgeDeleted(
      Deleted license, LicenseCommand command, Instant now) {
    return switch (command) {
      case CreateLicense _, ExpireAssignments _ -> accepted();
      case RevokeAssignment revoke -> Ending.revokeEnded(revoke);
      case UpdateLicense _, DeleteLicense _ -> refused(new UnknownLicense());
      case RestoreLicense restore -> Keeping.restore(license, restore, now);
      case AssignSeat _ -> refused(new LicenseNotAssignable("deleted"));
    };
  }

  /**
   * What the license is after one more event, which {@code origin} caused.
   *
   * @throws ImpossibleHistory if it cannot have happened to this state
   */
  static License evolve(License state, LicenseEvent event, Origin origin) {
    return switch (state) {
      case None _ when event instanceof LicenseCreated created ->
          new Active(Agreement.of(created, origin), Seats.NONE, Refusals.NONE);
      case Kept license -> evolveKept(license, event, origin);
      case Deleted license when event instanceof LicenseRestored -> restored(license);
      case None _, Deleted _ -> throw impossible(state, event);
    };
  }

  private static License evolveKept(Kept license, LicenseEvent event, Origin origin) {
    var is = license.agreement();
    var seats = license.seats();
    return switch (event) {
      case DetailsChanged e -> license.with(is.with(e.after()));
      case TotalSeatsChanged e -> license.with(is.with(e.after()));
      case TermChanged e -> license.with(is.with(e.after()));
      case PricingChanged e -> license.with(is.with(e.after()));
      case SeatPolicyChanged e -> license.with(is.with(e.after()));
      case LicenseDeleted _ ->
          new Deleted(is.next(), license instanceof Cancelled, license.refusals());
      case AssignmentRevoked e -> license.with(seats.without(e.assignmentId()));
      case AssignmentExpired e -> license.with(seats.without(e.assignmentId()));
      case LicenseCancelled _ when license instanceof Active ->
          new Cancelled(is.next(), seats, license.refusals());
      case LicenseReactivated _ when license instanceof Cancelled ->
          new Active(is.next(), seats, license.refusals());
      case SeatAssigned e when license instanceof Active ->
          license.with(seats.with(Seat.of(e, origin)));
      case SeatRefused e when license instanceof Active active ->
          active.with(active.refusals().with(e.holder(), e.effectiveAt()));
      case LicenseCreated _,
          LicenseCancelled _,
          LicenseReactivated _,
          LicenseRestored _,
          SeatAssigned _,
          SeatRefused _ ->
          throw impossible(license, event);
    };
  }

  private static License restored(Deleted license) {
    var is = license.agreement().next();
    return license.cancelled()
        ? new Cancelled(is, Seats.NONE, license.refusals())
        : new Active(is, Seats.NONE, license.refusals());
  }

  private static ImpossibleHistory impossible(License state, LicenseEvent event) {
    return new ImpossibleHistory(
        "%s of a license that is %s: %s"
            .formatted(
                event.getClass().getSimpleName(),
                state.getClass().getSimpleName(),
                event.licenseId()));
  }
}

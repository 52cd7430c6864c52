package io.seatledger.command.license;

import static io.seatledger.command.license.Decision.accepted;
import static io.seatledger.command.license.Decision.refused;

import io.seatledger.command.license.Decision.Accepted;
import io.seatledger.command.license.License.Cancelled;
import io.seatledger.command.license.License.Deleted;
import io.seatledger.command.license.License.Kept;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.command.license.LicenseCommand.RestoreLicense;
import io.seatledger.command.license.LicenseCommand.UpdateLicense;
import io.seatledger.command.license.Refusal.CostTooLarge;
import io.seatledger.command.license.Refusal.LicenseInUse;
import io.seatledger.command.license.Refusal.LicenseNotDeleted;
import io.seatledger.command.license.Refusal.StaleVersion;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.DetailsChanged;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.LicenseReactivated;
import io.seatledger.events.license.LicenseEvent.LicenseRestored;
import io.seatledger.events.license.LicenseEvent.PricingChanged;
import io.seatledger.events.license.LicenseEvent.SeatPolicyChanged;
import io.seatledger.events.license.LicenseEvent.TermChanged;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules for the license itself: into the books, changed, and out of them. */
final class Keeping {

  private Keeping() {}

  static Decision<LicenseEvent> create(CreateLicense wanted, Instant now) {
    var id = wanted.licenseId();
    var created =
        new LicenseCreated(
            id,
            now,
            wanted.details(),
            wanted.totalSeats(),
            wanted.term(),
            wanted.pricing(),
            wanted.seatPolicy());
    return wanted.cancelled()
        ? new Accepted<>(List.of(created, new LicenseCancelled(id, now)))
        : accepted(created);
  }

  static Decision<LicenseEvent> update(Kept license, UpdateLicense update, Instant now) {
    var is = license.agreement();
    if (update.pricing().isTooLarge(is.pricing())) {
      return refused(new CostTooLarge());
    }
    return isStale(is.version(), update.expectedVersions())
        ? refused(new StaleVersion(is.version()))
        : new Accepted<>(changes(license, update, now));
  }

  static Decision<LicenseEvent> delete(Kept license, DeleteLicense delete, Instant now) {
    if (isStale(license.agreement().version(), delete.expectedVersions())) {
      return refused(new StaleVersion(license.agreement().version()));
    }
    int used = license.seats().used(now);
    return used > 0 && !delete.force()
        ? refused(new LicenseInUse(used))
        : accepted(new LicenseDeleted(delete.licenseId(), now, used));
  }

  /**
   * What is in the books is not restored, but a client that saw another version hears that first.
   */
  static Decision<LicenseEvent> restoreKept(Kept license, RestoreLicense restore) {
    var version = license.agreement().version();
    return isStale(version, restore.expectedVersions())
        ? refused(new StaleVersion(version))
        : refused(new LicenseNotDeleted());
  }

  static Decision<LicenseEvent> restore(Deleted license, RestoreLicense restore, Instant now) {
    var version = license.agreement().version();
    return isStale(version, restore.expectedVersions())
        ? refused(new StaleVersion(version))
        : accepted(new LicenseRestored(restore.licenseId(), now));
  }

  /** Whether the client will have changed other versions than this one. */
  static boolean isStale(long version, @Nullable Set<Long> expected) {
    return expected != null && !expected.contains(version);
  }

  private static List<LicenseEvent> changes(Kept license, UpdateLicense update, Instant now) {
    var id = update.licenseId();
    var is = license.agreement();
    return Stream.of(
            change(
                is.details(),
                update.details().applyTo(is.details()),
                (before, after) -> new DetailsChanged(id, now, before, after)),
            Keeping.<@Nullable Integer>change(
                is.totalSeats(),
                Edit.of(update.totalSeats(), is.totalSeats()),
                (before, after) -> new TotalSeatsChanged(id, now, before, after)),
            change(
                is.term(),
                update.term().applyTo(is.term()),
                (before, after) -> new TermChanged(id, now, before, after)),
            change(
                is.pricing(),
                update.pricing().applyTo(is.pricing()),
                (before, after) -> new PricingChanged(id, now, before, after)),
            change(
                is.seatPolicy(),
                Objects.requireNonNullElse(update.seatPolicy(), is.seatPolicy()),
                (before, after) -> new SeatPolicyChanged(id, now, before, after)),
            change(
                license instanceof Cancelled,
                Objects.requireNonNullElse(update.cancelled(), license instanceof Cancelled),
                (_, cancelled) ->
                    cancelled ? new LicenseCancelled(id, now) : new LicenseReactivated(id, now)))
        .flatMap(Function.identity())
        .toList();
  }

  private static <T extends @Nullable Object> Stream<LicenseEvent> change(
      T before, T after, BiFunction<T, T, LicenseEvent> event) {
    return Objects.equals(before, after) ? Stream.empty() : Stream.of(event.apply(before, after));
  }
}

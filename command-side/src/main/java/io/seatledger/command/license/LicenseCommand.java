package io.seatledger.command.license;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller may ask of a license and its seats. */
public sealed interface LicenseCommand extends Command {

  /** How it contradicts the clock, whether or not there is such a license; null if it does not. */
  default @Nullable Refusal contradiction(Instant now) {
    return this instanceof AssignSeat wish ? Assigning.check(wish, now) : null;
  }

  @Override
  default String subjectId() {
    return licenseId();
  }

  /** Take a new license into the books, already given up if {@code cancelled}. */
  record CreateLicense(
      String licenseId,
      Details details,
      @Nullable Integer totalSeats,
      Term term,
      Pricing pricing,
      SeatPolicy seatPolicy,
      boolean cancelled)
      implements LicenseCommand {}

  /**
   * Change what a client may set; what has no edit stays.
   *
   * @param cancelled whether it is given up; null leaves it
   * @param expectedVersions those that the client will have changed (If-Match); null for any
   */
  record UpdateLicense(
      String licenseId,
      DetailsEdit details,
      @Nullable Edit<@Nullable Integer> totalSeats,
      TermEdit term,
      PricingEdit pricing,
      @Nullable SeatPolicy seatPolicy,
      @Nullable Boolean cancelled,
      @Nullable Set<Long> expectedVersions)
      implements LicenseCommand {}

  /** Take the license out of the books; {@code force} ends its active seats with it. */
  record DeleteLicense(String licenseId, boolean force, @Nullable Set<Long> expectedVersions)
      implements LicenseCommand {}

  /** Bring a deleted license back, without its former seats. */
  record RestoreLicense(String licenseId, @Nullable Set<Long> expectedVersions)
      implements LicenseCommand {}

  /**
   * Give a holder a seat.
   *
   * @param assignedAt null is now
   * @param assignedById null is the caller
   * @param expiresAt null is for good
   */
  record AssignSeat(
      String licenseId,
      String assignmentId,
      Holder holder,
      @Nullable Instant assignedAt,
      @Nullable String assignedById,
      @Nullable Instant expiresAt,
      String source,
      SourceType sourceType)
      implements LicenseCommand {

    @Override
    public String subjectId() {
      return assignmentId;
    }
  }

  /** Take a seat back; one that has ended already stays as it ended. */
  record RevokeAssignment(
      String licenseId,
      String assignmentId,
      @Nullable String reason,
      @Nullable Set<Long> expectedVersions)
      implements LicenseCommand {

    @Override
    public String subjectId() {
      return assignmentId;
    }
  }

  /** Record the expiry of assignments whose time is up, at most 1,000 of them. */
  record ExpireAssignments(String licenseId) implements LicenseCommand {}
}

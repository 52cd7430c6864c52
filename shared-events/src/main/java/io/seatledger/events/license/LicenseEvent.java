package io.seatledger.events.license;

import io.seatledger.events.EventType;
import io.seatledger.events.SourceType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a license and its seats; one stream per license.
 *
 * <p>{@link #effectiveAt()} is when it took effect, which may lie before the time the ledger
 * recorded it: a seat assigned as of last week, an assignment that expired at midnight.
 */
public sealed interface LicenseEvent {

  /** {@code lic_} and a ULID; also the id of the stream. */
  String licenseId();

  /** When it took effect, in microseconds at most. */
  Instant effectiveAt();

  /** A license came into the books. */
  @EventType("license.created")
  record LicenseCreated(
      String licenseId,
      Instant effectiveAt,
      Details details,
      @Nullable Integer totalSeats,
      Term term,
      Pricing pricing,
      SeatPolicy seatPolicy)
      implements LicenseEvent {}

  /** What the license is, or where it is filed, was described differently. */
  @EventType("license.details-changed")
  record DetailsChanged(String licenseId, Instant effectiveAt, Details before, Details after)
      implements LicenseEvent {}

  /** More or fewer seats are owned; null is unlimited. */
  @EventType("license.total-seats-changed")
  record TotalSeatsChanged(
      String licenseId, Instant effectiveAt, @Nullable Integer before, @Nullable Integer after)
      implements LicenseEvent {}

  /** Purchase, expiry or renewal moved. */
  @EventType("license.term-changed")
  record TermChanged(String licenseId, Instant effectiveAt, Term before, Term after)
      implements LicenseEvent {}

  /** What the license costs changed. */
  @EventType("license.pricing-changed")
  record PricingChanged(String licenseId, Instant effectiveAt, Pricing before, Pricing after)
      implements LicenseEvent {}

  /** Whether a full pool refuses changed. */
  @EventType("license.seat-policy-changed")
  record SeatPolicyChanged(
      String licenseId, Instant effectiveAt, SeatPolicy before, SeatPolicy after)
      implements LicenseEvent {}

  /** The license was given up; it takes no new holders. */
  @EventType("license.cancelled")
  record LicenseCancelled(String licenseId, Instant effectiveAt) implements LicenseEvent {}

  /** A cancelled license is in force again. */
  @EventType("license.reactivated")
  record LicenseReactivated(String licenseId, Instant effectiveAt) implements LicenseEvent {}

  /** The license left the books; the {@code endedSeats} active assignments ended with it. */
  @EventType("license.deleted")
  record LicenseDeleted(String licenseId, Instant effectiveAt, int endedSeats)
      implements LicenseEvent {}

  /** A deleted license is back, without the seats that ended with it. */
  @EventType("license.restored")
  record LicenseRestored(String licenseId, Instant effectiveAt) implements LicenseEvent {}

  /** A holder was given a seat, from {@code effectiveAt} until {@code expiresAt} or for good. */
  @EventType("license.seat-assigned")
  record SeatAssigned(
      String licenseId,
      Instant effectiveAt,
      String assignmentId,
      Holder holder,
      String assignedById,
      @Nullable Instant expiresAt,
      String source,
      SourceType sourceType)
      implements LicenseEvent {}

  /** A holder wanted a seat and all {@code totalSeats} were taken: unmet demand. */
  @EventType("license.seat-refused")
  record SeatRefused(
      String licenseId, Instant effectiveAt, Holder holder, int totalSeats, int usedSeats)
      implements LicenseEvent {}

  /** A seat was taken back. */
  @EventType("license.assignment-revoked")
  record AssignmentRevoked(
      String licenseId,
      Instant effectiveAt,
      String assignmentId,
      Holder holder,
      @Nullable String reason)
      implements LicenseEvent {}

  /** An assignment reached its {@code expires_at}, which is {@code effectiveAt}. */
  @EventType("license.assignment-expired")
  record AssignmentExpired(
      String licenseId, Instant effectiveAt, String assignmentId, Holder holder)
      implements LicenseEvent {}
}

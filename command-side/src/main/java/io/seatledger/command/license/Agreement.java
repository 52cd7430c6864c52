package io.seatledger.command.license;

import io.seatledger.events.Origin;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What clients set of a license.
 *
 * @param version moves with each change of what clients set, never with seats
 */
record Agreement(
    String tenantId,
    @Nullable String appId,
    Details details,
    @Nullable Integer totalSeats,
    Term term,
    Pricing pricing,
    SeatPolicy seatPolicy,
    long version) {

  static Agreement of(LicenseCreated event, Origin origin) {
    return new Agreement(
        origin.tenantId(),
        origin.appId(),
        event.details(),
        event.totalSeats(),
        event.term(),
        event.pricing(),
        event.seatPolicy(),
        1);
  }

  boolean isSeenBy(Origin caller) {
    return caller.sees(tenantId, appId);
  }

  boolean isExpired(Instant now) {
    var expiry = term.expiryDate();
    return expiry != null && !expiry.isAfter(now);
  }

  /** Whether {@code seats} are all that is owned, whatever the policy makes of it. */
  boolean isExhaustedBy(int seats) {
    return totalSeats != null && seats >= totalSeats;
  }

  Agreement with(Details details) {
    return new Agreement(
        tenantId, appId, details, totalSeats, term, pricing, seatPolicy, version + 1);
  }

  Agreement with(@Nullable Integer totalSeats) {
    return new Agreement(
        tenantId, appId, details, totalSeats, term, pricing, seatPolicy, version + 1);
  }

  Agreement with(Term term) {
    return new Agreement(
        tenantId, appId, details, totalSeats, term, pricing, seatPolicy, version + 1);
  }

  Agreement with(Pricing pricing) {
    return new Agreement(
        tenantId, appId, details, totalSeats, term, pricing, seatPolicy, version + 1);
  }

  Agreement with(SeatPolicy seatPolicy) {
    return new Agreement(
        tenantId, appId, details, totalSeats, term, pricing, seatPolicy, version + 1);
  }

  /** The same terms after a step in the license's life: cancelled, deleted and back again. */
  Agreement next() {
    return new Agreement(
        tenantId, appId, details, totalSeats, term, pricing, seatPolicy, version + 1);
  }
}

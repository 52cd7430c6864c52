package io.seatledger.query.license;

import io.seatledger.events.Recorded;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.query.ImpossibleHistory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the events say of a license, before the clock is asked.
 *
 * @param activeSeats assigned less revoked and recorded as expired; those whose time is up without
 *     a record of it still count here
 * @param refusedSeats demand that could not be met, ever
 * @param version moves when what clients set changes, not with seats or usage
 * @param sequence of the last event in the license's stream
 * @param position of the last event that is in here
 */
public record LicenseView(
    String id,
    String tenantId,
    @Nullable String appId,
    Instant createdAt,
    Instant updatedAt,
    String createdBy,
    String updatedBy,
    @Nullable Instant deletedAt,
    @Nullable String deletedBy,
    Details details,
    @Nullable Integer totalSeats,
    Term term,
    Pricing pricing,
    SeatPolicy seatPolicy,
    boolean cancelled,
    int activeSeats,
    int refusedSeats,
    long version,
    long sequence,
    long position) {

  /**
   * The license after one more event of its stream; one that is in here already changes nothing.
   *
   * @param sequence of the event in the license's stream
   * @throws ImpossibleHistory if the event contradicts those before
   */
  public static LicenseView evolve(
      @Nullable LicenseView before, Recorded<LicenseEvent> fact, long sequence) {
    if (before != null) {
      return fact.position() <= before.position()
          ? before
          : LicenseFold.next(before, fact, sequence);
    }
    if (fact.event() instanceof LicenseCreated created) {
      return LicenseFold.created(created, fact, sequence);
    }
    throw new ImpossibleHistory(fact.event().licenseId(), fact.event());
  }
}

package io.seatledger.query.assignment;

import io.seatledger.events.Recorded;
import io.seatledger.events.SourceType;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the events say of an assignment, before the clock is asked.
 *
 * @param expired whether its expiry has been recorded, or its license was deleted after it
 * @param version moves when it is assigned, revoked or expires
 * @param position of the last event that is in here
 * @param assignedPosition of its first event
 * @param ending null until an event ends it
 */
public record AssignmentView(
    String id,
    String licenseId,
    String tenantId,
    @Nullable String appId,
    Instant createdAt,
    Instant updatedAt,
    String createdBy,
    String updatedBy,
    Holder holder,
    Instant assignedAt,
    String assignedById,
    @Nullable Instant expiresAt,
    boolean expired,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revokeReason,
    @Nullable Instant lastUsedAt,
    String source,
    SourceType sourceType,
    long version,
    long position,
    long assignedPosition,
    @Nullable Ending ending) {

  /**
   * The assignment after one more event of its license's stream; null until its seat is assigned.
   * An event that is in here already changes nothing, nor does one that concerns others.
   *
   * @throws io.seatledger.query.ImpossibleHistory if the event contradicts those before
   */
  public static @Nullable AssignmentView evolve(
      @Nullable AssignmentView before, Recorded<LicenseEvent> fact) {
    return isIn(before, fact) ? before : AssignmentFold.next(before, fact);
  }

  /** The assignment after it was used; an older time than the known one changes nothing. */
  public static AssignmentView evolveUsed(
      @Nullable AssignmentView before, Recorded<AssignmentEvent> fact) {
    return before != null && isIn(before, fact) ? before : AssignmentFold.used(before, fact);
  }

  private static boolean isIn(@Nullable AssignmentView view, Recorded<?> fact) {
    return view != null && fact.position() <= view.position();
  }

  /** Whether it holds a seat, unless its time is up without a record of it. */
  public boolean isActive() {
    return revokedAt == null && !expired;
  }

  /** Whether its time is up at {@code now}. */
  public boolean isOverdue(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }
}

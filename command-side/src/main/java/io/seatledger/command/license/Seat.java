package io.seatledger.command.license;

import io.seatledger.events.Origin;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assignment whose end is not recorded yet.
 *
 * @param appId the application it was made through; null for a person's session
 * @param expiresAt null is for good
 */
record Seat(
    String assignmentId, Holder holder, @Nullable String appId, @Nullable Instant expiresAt) {

  /** The version of an assignment moves twice: when it is assigned and when it ends. */
  static final long ACTIVE = 1;

  static final long ENDED = 2;

  /** Applications are few and seats are many: all seats of one share its name. */
  Seat {
    appId = appId == null ? null : appId.intern();
  }

  static Seat of(SeatAssigned event, Origin origin) {
    return new Seat(event.assignmentId(), event.holder(), origin.appId(), event.expiresAt());
  }

  /** When it ends by itself; empty if never. */
  Optional<Expiry> expiry() {
    return Optional.ofNullable(expiresAt).map(at -> new Expiry(at, assignmentId));
  }

  /** Whether its time is up though nothing records it: free at the very second it expires. */
  boolean isOverdue(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  /** Ended it is at the very second, whether or not that is recorded. */
  long version(Instant now) {
    return isOverdue(now) ? ENDED : ACTIVE;
  }

  boolean isSeenBy(Origin caller, Agreement agreement) {
    return caller.sees(agreement.tenantId(), appId);
  }

  /** That it ended when its time was up. */
  AssignmentExpired expired(String licenseId) {
    return new AssignmentExpired(
        licenseId, Objects.requireNonNull(expiresAt), assignmentId, holder);
  }

  /** The place of a seat in the order in which they expire. */
  record Expiry(Instant at, String assignmentId) implements Comparable<Expiry> {

    /** Comes after all that expire until {@code now}, and before all that expire later. */
    static Expiry firstAfter(Instant now) {
      return new Expiry(now.plusNanos(1), "");
    }

    @Override
    public int compareTo(Expiry other) {
      int order = at.compareTo(other.at);
      return order == 0 ? assignmentId.compareTo(other.assignmentId) : order;
    }
  }
}

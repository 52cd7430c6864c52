package io.seatledger.command.license;

import static io.seatledger.command.license.Decision.refused;

import io.seatledger.command.license.Decision.Accepted;
import io.seatledger.command.license.Decision.Refused;
import io.seatledger.command.license.License.Cancelled;
import io.seatledger.command.license.License.Kept;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.Refusal.AlreadyAssigned;
import io.seatledger.command.license.Refusal.InvalidTime;
import io.seatledger.command.license.Refusal.LicenseNotAssignable;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.events.Origin;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.SeatPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules for giving a holder a seat. */
final class Assigning {

  private Assigning() {}

  /** What is wrong with the times of the request, if anything is. */
  static @Nullable InvalidTime check(AssignSeat wish, Instant now) {
    var from = Objects.requireNonNullElse(wish.assignedAt(), now);
    var until = wish.expiresAt();
    if (from.isAfter(now)) {
      return new InvalidTime("assigned_at", "must not be in the future");
    }
    if (until != null && !until.isAfter(from)) {
      return new InvalidTime("expires_at", "must be after assigned_at");
    }
    return until != null && !until.isAfter(now)
        ? new InvalidTime("expires_at", "must be in the future")
        : null;
  }

  static Decision<LicenseEvent> assign(Kept license, AssignSeat wish, Origin caller, Instant now) {
    if (license instanceof Cancelled) {
      return refused(new LicenseNotAssignable("cancelled"));
    }
    if (license.agreement().isExpired(now)) {
      return refused(new LicenseNotAssignable("expired"));
    }
    var taken = taken(license.seats(), wish, now);
    if (taken != null) {
      return refused(new AlreadyAssigned(taken.assignmentId()));
    }
    return isFull(license, now) ? refuseSeat(license, wish, now) : give(license, wish, caller, now);
  }

  /** The seat that the holder has, or that goes under the id of the request already. */
  private static @Nullable Seat taken(Seats seats, AssignSeat wish, Instant now) {
    var held = seats.heldBy(wish.holder());
    return held != null && !held.isOverdue(now) ? held : seats.find(wish.assignmentId());
  }

  private static boolean isFull(Kept license, Instant now) {
    var agreement = license.agreement();
    return agreement.seatPolicy() == SeatPolicy.STRICT
        && agreement.isExhaustedBy(license.seats().used(now));
  }

  private static Decision<LicenseEvent> refuseSeat(Kept license, AssignSeat wish, Instant now) {
    int total = Objects.requireNonNull(license.agreement().totalSeats());
    int used = license.seats().used(now);
    List<LicenseEvent> unmet =
        license.refusals().admit(wish.holder(), now)
            ? List.of(new SeatRefused(wish.licenseId(), now, wish.holder(), total, used))
            : List.of();
    return new Refused<>(new NoSeatsAvailable(total, used), unmet);
  }

  private static Decision<LicenseEvent> give(
      Kept license, AssignSeat wish, Origin caller, Instant now) {
    var freed = freed(license, wish, now).<LicenseEvent>map(seat -> seat.expired(wish.licenseId()));
    return new Accepted<>(
        Stream.concat(freed.stream(), Stream.of(given(wish, caller, now))).toList());
  }

  /**
   * The seat whose expiry has to be recorded to make room: the holder's own former one, or the
   * oldest if the books are full. One at most, so that no append grows with the backlog.
   */
  private static Optional<Seat> freed(Kept license, AssignSeat wish, Instant now) {
    var seats = license.seats();
    return Optional.ofNullable(seats.heldBy(wish.holder()))
        .or(
            () ->
                license.agreement().isExhaustedBy(seats.recorded())
                    ? seats.overdue(now, 1).stream().findFirst()
                    : Optional.empty());
  }

  private static LicenseEvent given(AssignSeat wish, Origin caller, Instant now) {
    return new SeatAssigned(
        wish.licenseId(),
        Objects.requireNonNullElse(wish.assignedAt(), now),
        wish.assignmentId(),
        wish.holder(),
        Objects.requireNonNullElse(wish.assignedById(), caller.actor()),
        wish.expiresAt(),
        wish.source(),
        wish.sourceType());
  }
}

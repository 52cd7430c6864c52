package io.seatledger.query.license;

import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.query.store.Streams;
import io.seatledger.query.store.Streams.Placed;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds a license from its first event on, one by one. Thread-safe. */
@Component
final class LicenseHistory {

  private final Streams streams;
  private final LicenseClock clock;

  LicenseHistory(Streams streams, LicenseClock clock) {
    this.streams = streams;
    this.clock = clock;
  }

  /** The license with its events up to a position, as it is at {@code now}. */
  Optional<LicenseNow> at(String id, Instant now, long position) {
    var fold = new Fold(now);
    streams.each(id, -1, position, fold::take);
    var license = fold.license;
    return license == null
        ? Optional.empty()
        : Optional.of(clock.at(now, license, license.activeSeats() - fold.overdue.size()));
  }

  private static final class Fold {

    private final Instant now;
    private final Set<String> overdue = new HashSet<>();
    private @Nullable LicenseView license;

    Fold(Instant now) {
      this.now = now;
    }

    void take(Placed placed) {
      license = LicenseView.evolve(license, placed.fact(), placed.sequence());
      switch (placed.fact().event()) {
        case SeatAssigned e when isOver(e.expiresAt()) -> overdue.add(e.assignmentId());
        case AssignmentRevoked e -> overdue.remove(e.assignmentId());
        case AssignmentExpired e -> overdue.remove(e.assignmentId());
        case LicenseDeleted _ -> overdue.clear();
        default -> {}
      }
    }

    private boolean isOver(@Nullable Instant expiry) {
      return expiry != null && !expiry.isAfter(now);
    }
  }
}

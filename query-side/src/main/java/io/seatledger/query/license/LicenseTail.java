package io.seatledger.query.license;

import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.query.assignment.AssignmentTable;
import io.seatledger.query.store.Streams;
import io.seatledger.query.store.Streams.Placed;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds what the ledger holds of a license beyond its row. Thread-safe. */
@Component
final class LicenseTail {

  private final Streams streams;
  private final AssignmentTable assignments;
  private final LicenseClock clock;

  LicenseTail(Streams streams, AssignmentTable assignments, LicenseClock clock) {
    this.streams = streams;
    this.assignments = assignments;
    this.clock = clock;
  }

  Optional<LicenseNow> after(@Nullable LicenseNow row, String id, Instant now, long position) {
    var license = row == null ? null : row.license();
    var tail = streams.after(id, license == null ? -1 : license.sequence(), position);
    for (var placed : tail) {
      license = LicenseView.evolve(license, placed.fact(), placed.sequence());
    }
    if (license == null) {
      return Optional.empty();
    }
    var overdue = overdueAfter(row, tail, now);
    return Optional.of(clock.at(now, license, license.activeSeats() - overdue));
  }

  /** Active assignments whose time is up: those that the row knows of, as the tail leaves them. */
  private int overdueAfter(@Nullable LicenseNow row, List<Placed> tail, Instant now) {
    var expiries = expiries(tail);
    var overdue = row == null ? 0 : row.license().activeSeats() - row.usedSeats();
    for (var placed : tail) {
      overdue =
          switch (placed.fact().event()) {
            case SeatAssigned e -> overdue + one(e.expiresAt(), now);
            case AssignmentRevoked e -> overdue - one(expiries.get(e.assignmentId()), now);
            case AssignmentExpired e -> overdue - one(expiries.get(e.assignmentId()), now);
            case LicenseDeleted _ -> 0;
            default -> overdue;
          };
    }
    return overdue;
  }

  private static int one(@Nullable Instant expiry, Instant now) {
    return expiry != null && !expiry.isAfter(now) ? 1 : 0;
  }

  /** When assignments that end in the tail would expire; that never changes once they are there. */
  private Map<String, @Nullable Instant> expiries(List<Placed> tail) {
    var expiries = new HashMap<String, @Nullable Instant>();
    var earlier = new HashSet<String>();
    for (var placed : tail) {
      collect(placed.fact().event(), expiries, earlier);
    }
    if (!earlier.isEmpty()) {
      assignments.find(earlier).forEach(row -> expiries.put(row.id(), row.expiresAt()));
    }
    return expiries;
  }

  private static void collect(
      LicenseEvent event, Map<String, @Nullable Instant> expiries, Set<String> earlier) {
    switch (event) {
      case SeatAssigned e -> expiries.put(e.assignmentId(), e.expiresAt());
      case AssignmentRevoked e when !expiries.containsKey(e.assignmentId()) ->
          earlier.add(e.assignmentId());
      case AssignmentExpired e when !expiries.containsKey(e.assignmentId()) ->
          earlier.add(e.assignmentId());
      default -> {}
    }
  }
}

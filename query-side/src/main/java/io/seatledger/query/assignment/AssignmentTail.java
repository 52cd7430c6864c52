package io.seatledger.query.assignment;

import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.query.store.Streams;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds what the ledger holds of an assignment beyond its row. Thread-safe. */
@Component
final class AssignmentTail {

  private final Streams streams;
  private final JdbcClient jdbc;

  AssignmentTail(Streams streams, JdbcClient jdbc) {
    this.streams = streams;
    this.jdbc = jdbc;
  }

  /** Up to which event of the license's stream the rows are filled; -1 for none. */
  long projectedSequence(String licenseId) {
    return jdbc.sql("select sequence from views.license where id = ?")
        .param(licenseId)
        .query(Long.class)
        .optional()
        .orElse(-1L);
  }

  Optional<AssignmentView> after(
      @Nullable AssignmentView row, String licenseId, String id, long sequence, long position) {
    var view = row;
    for (var placed : streams.after(licenseId, sequence, position)) {
      if (concerns(placed.fact().event(), id)) {
        view = AssignmentView.evolve(view, placed.fact());
      }
    }
    return Optional.ofNullable(view);
  }

  private static boolean concerns(LicenseEvent event, String id) {
    return switch (event) {
      case SeatAssigned e -> e.assignmentId().equals(id);
      case AssignmentRevoked e -> e.assignmentId().equals(id);
      case AssignmentExpired e -> e.assignmentId().equals(id);
      case LicenseDeleted _ -> true;
      default -> false;
    };
  }
}

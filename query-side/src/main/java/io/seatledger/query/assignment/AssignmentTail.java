package io.seatledger.query.assignment;

import io.seatledger.events.Recorded;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.query.store.Streams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    var steps = new ArrayList<Step>();
    streams.each(
        licenseId,
        sequence,
        position,
        placed -> {
          if (concerns(placed.fact().event(), id)) {
            steps.add(Step.of(placed.fact()));
          }
        });
    streams.uses(id, position).forEach(use -> steps.add(Step.ofUse(use)));
    return Optional.ofNullable(fold(row, steps));
  }

  private static @Nullable AssignmentView fold(@Nullable AssignmentView row, List<Step> steps) {
    steps.sort(Comparator.comparingLong(Step::position));
    var view = row;
    for (var step : steps) {
      view = step.evolve().apply(view);
    }
    return view;
  }

  /** An event of one of the two streams that tell of an assignment. */
  private record Step(
      long position, Function<@Nullable AssignmentView, @Nullable AssignmentView> evolve) {

    static Step of(Recorded<LicenseEvent> fact) {
      return new Step(fact.position(), view -> AssignmentView.evolve(view, fact));
    }

    static Step ofUse(Recorded<AssignmentEvent> fact) {
      return new Step(fact.position(), view -> AssignmentView.evolveUsed(view, fact));
    }
  }

  /** Whether the assignment of that id is another one after the event. */
  static boolean concerns(LicenseEvent event, String id) {
    return switch (event) {
      case SeatAssigned e -> e.assignmentId().equals(id);
      case AssignmentRevoked e -> e.assignmentId().equals(id);
      case AssignmentExpired e -> e.assignmentId().equals(id);
      case LicenseDeleted _ -> true;
      default -> false;
    };
  }
}

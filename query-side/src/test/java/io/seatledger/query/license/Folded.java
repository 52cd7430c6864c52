package io.seatledger.query.license;

import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentView;
import io.seatledger.readmodels.Histories.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the events say, folded one by one. */
final class Folded {
  final Map<String, LicenseView> licenses = new HashMap<>();
  final Map<String, AssignmentView> assignments = new HashMap<>();

  Folded(List<Step> history) {
    history.forEach(this::take);
  }

  private void take(Step step) {
    switch (step.fact().event()) {
      case LicenseEvent event -> {
        licenses.compute(
            event.licenseId(),
            (_, before) -> LicenseView.evolve(before, Projecting.license(step), step.sequence()));
        concerned(event)
            .forEach(
                id ->
                    assignments.compute(
                        id,
                        (_, before) -> AssignmentView.evolve(before, Projecting.license(step))));
      }
      case AssignmentEvent event ->
          assignments.compute(
              event.assignmentId(),
              (_, before) -> AssignmentView.evolveUsed(before, Projecting.use(step)));
      default -> throw new IllegalStateException();
    }
  }

  private List<String> concerned(LicenseEvent event) {
    return switch (event) {
      case LicenseEvent.SeatAssigned e -> List.of(e.assignmentId());
      case LicenseEvent.AssignmentRevoked e -> List.of(e.assignmentId());
      case LicenseEvent.AssignmentExpired e -> List.of(e.assignmentId());
      case LicenseEvent.LicenseDeleted e ->
          assignments.values().stream()
              .filter(assignment -> assignment.licenseId().equals(e.licenseId()))
              .map(AssignmentView::id)
              .toList();
      default -> List.of();
    };
  }

  Map<String, AssignmentNow> assignments(Instant now) {
    var found = new HashMap<String, AssignmentNow>();
    assignments.forEach((id, view) -> found.put(id, AssignmentNow.at(now, view)));
    return found;
  }

  Map<String, LicenseNow> licenses(Instant now, LicenseClock clock) {
    var found = new HashMap<String, LicenseNow>();
    licenses.forEach((id, view) -> found.put(id, clock.at(now, view, used(view, now))));
    return found;
  }

  int used(LicenseView license, Instant now) {
    return (int)
        assignments.values().stream()
            .filter(assignment -> assignment.licenseId().equals(license.id()))
            .filter(AssignmentView::isActive)
            .filter(assignment -> !assignment.isOverdue(now))
            .count();
  }
}

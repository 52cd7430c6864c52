package io.seatledger.query.license;

import io.seatledger.events.Recorded;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.DetailsChanged;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.LicenseReactivated;
import io.seatledger.events.license.LicenseEvent.LicenseRestored;
import io.seatledger.events.license.LicenseEvent.PricingChanged;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatPolicyChanged;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.LicenseEvent.TermChanged;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.query.assignment.AssignmentTable;
import io.seatledger.query.assignment.AssignmentView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that one batch of events is about: read once, folded in memory, written once. */
final class LicenseBatch {

  private final LicenseTable licenseTable;
  private final AssignmentTable assignmentTable;
  private final Map<String, LicenseView> licenses = new HashMap<>();
  private final Map<String, AssignmentView> assignments = new HashMap<>();
  private final Set<String> changedLicenses = new HashSet<>();
  private final Set<String> changedAssignments = new HashSet<>();

  LicenseBatch(LicenseTable licenseTable, AssignmentTable assignmentTable, Stream<?> events) {
    this.licenseTable = licenseTable;
    this.assignmentTable = assignmentTable;
    load(events);
  }

  private void load(Stream<?> events) {
    var licenseIds = new HashSet<String>();
    var assignmentIds = new HashSet<String>();
    events.forEach(
        event -> {
          if (event instanceof LicenseEvent license) {
            licenseIds.add(license.licenseId());
          }
          var assignment = assignmentOf(event);
          if (assignment != null) {
            assignmentIds.add(assignment);
          }
        });
    if (!licenseIds.isEmpty()) {
      licenseTable.find(licenseIds).forEach(row -> licenses.put(row.id(), row));
    }
    if (!assignmentIds.isEmpty()) {
      assignmentTable.find(assignmentIds).forEach(row -> assignments.put(row.id(), row));
    }
  }

  private static @Nullable String assignmentOf(@Nullable Object event) {
    return switch (event) {
      case LicenseEvent license -> assignmentOf(license);
      case AssignmentEvent assignment -> assignment.assignmentId();
      case null, default -> null;
    };
  }

  private static @Nullable String assignmentOf(LicenseEvent event) {
    return switch (event) {
      case SeatAssigned e -> e.assignmentId();
      case AssignmentRevoked e -> e.assignmentId();
      case AssignmentExpired e -> e.assignmentId();
      case LicenseCreated _,
          DetailsChanged _,
          TotalSeatsChanged _,
          TermChanged _,
          PricingChanged _,
          SeatPolicyChanged _,
          LicenseCancelled _,
          LicenseReactivated _,
          LicenseDeleted _,
          LicenseRestored _,
          SeatRefused _ ->
          null;
    };
  }

  /** Takes all of the event or, if its history is impossible, nothing of it. */
  void take(Recorded<LicenseEvent> fact, long sequence) {
    var license = LicenseView.evolve(licenses.get(fact.event().licenseId()), fact, sequence);
    var assignmentId = assignmentOf(fact.event());
    if (assignmentId != null) {
      var assignment = AssignmentView.evolve(assignments.get(assignmentId), fact);
      put(Objects.requireNonNull(assignment));
    }
    if (fact.event() instanceof LicenseDeleted deleted) {
      endAssignments(deleted, fact);
    }
    if (!license.equals(licenses.put(license.id(), license))) {
      changedLicenses.add(license.id());
    }
  }

  void takeUse(Recorded<AssignmentEvent> fact) {
    put(AssignmentView.evolveUsed(assignments.get(fact.event().assignmentId()), fact));
  }

  private void put(AssignmentView assignment) {
    if (!assignment.equals(assignments.put(assignment.id(), assignment))) {
      changedAssignments.add(assignment.id());
    }
  }

  /** There may be hundreds of thousands, so the table ends them itself; those here follow. */
  private void endAssignments(LicenseDeleted deleted, Recorded<LicenseEvent> fact) {
    flush();
    assignmentTable.endAll(deleted, fact);
    assignments.replaceAll(
        (_, row) ->
            row.licenseId().equals(deleted.licenseId())
                ? Objects.requireNonNull(AssignmentView.evolve(row, fact))
                : row);
  }

  void flush() {
    licenseTable.write(changedLicenses.stream().map(licenses::get).toList());
    assignmentTable.write(changedAssignments.stream().map(assignments::get).toList());
    changedLicenses.clear();
    changedAssignments.clear();
  }
}

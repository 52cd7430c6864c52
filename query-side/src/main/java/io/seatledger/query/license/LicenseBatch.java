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
import io.seatledger.query.assignment.AssignmentView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that one batch of events is about: read once, folded in memory, written once. */
final class LicenseBatch {

  private final LicenseTables tables;
  private final Map<String, LicenseView> licenses = new HashMap<>();
  private final Map<String, AssignmentView> assignments = new HashMap<>();
  private final Set<String> changedLicenses = new HashSet<>();
  private final Set<String> changedAssignments = new HashSet<>();
  private final List<LicenseView> steps = new ArrayList<>();
  private final List<LicenseView> versions = new ArrayList<>();
  private final List<AssignmentView> uses = new ArrayList<>();

  LicenseBatch(LicenseTables tables, List<?> events) {
    this.tables = tables;
    load(events);
  }

  private void load(List<?> events) {
    var licenseIds = ids(events, LicenseBatch::licenseOf);
    var assignmentIds = ids(events, LicenseBatch::assignmentOf);
    // What begins here has no row yet, or one that its position keeps from being written over.
    assignmentIds.removeAll(ids(events, LicenseBatch::begunIn));
    if (!licenseIds.isEmpty()) {
      tables.licenses().find(licenseIds).forEach(row -> licenses.put(row.id(), row));
    }
    if (!assignmentIds.isEmpty()) {
      tables.assignments().find(assignmentIds).forEach(row -> assignments.put(row.id(), row));
    }
  }

  private static Set<String> ids(List<?> events, Function<Object, @Nullable String> id) {
    return events.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static @Nullable String licenseOf(@Nullable Object event) {
    return event instanceof LicenseEvent license ? license.licenseId() : null;
  }

  private static @Nullable String begunIn(@Nullable Object event) {
    return event instanceof SeatAssigned assigned ? assigned.assignmentId() : null;
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
    var before = licenses.get(fact.event().licenseId());
    var license = LicenseView.evolve(before, fact, sequence);
    var assignmentId = assignmentOf(fact.event());
    if (assignmentId != null) {
      var assignment = AssignmentView.evolve(assignments.get(assignmentId), fact);
      put(Objects.requireNonNull(assignment));
    }
    if (fact.event() instanceof LicenseDeleted deleted) {
      endAssignments(deleted, fact);
    }
    put(before, license);
  }

  private void put(@Nullable LicenseView before, LicenseView license) {
    licenses.put(license.id(), license);
    if (!license.equals(before)) {
      changedLicenses.add(license.id());
      steps.add(license);
      if (before == null || before.version() != license.version()) {
        versions.add(license);
      }
    }
  }

  void takeUse(Recorded<AssignmentEvent> fact) {
    var used = AssignmentView.evolveUsed(assignments.get(fact.event().assignmentId()), fact);
    if (put(used)) {
      uses.add(used);
    }
  }

  private boolean put(AssignmentView assignment) {
    var changes = !assignment.equals(assignments.put(assignment.id(), assignment));
    if (changes) {
      changedAssignments.add(assignment.id());
    }
    return changes;
  }

  /** There may be hundreds of thousands, so the table ends them itself; those here follow. */
  private void endAssignments(LicenseDeleted deleted, Recorded<LicenseEvent> fact) {
    flush();
    tables.assignments().endAll(deleted, fact);
    assignments.replaceAll(
        (_, row) ->
            row.licenseId().equals(deleted.licenseId())
                ? Objects.requireNonNull(AssignmentView.evolve(row, fact))
                : row);
  }

  void flush() {
    tables.licenses().write(changedLicenses.stream().map(licenses::get).toList());
    tables.past().addSteps(steps);
    tables.past().addVersions(versions);
    tables.assignments().write(changedAssignments.stream().map(assignments::get).toList());
    tables.uses().add(uses);
    changedLicenses.clear();
    changedAssignments.clear();
    steps.clear();
    versions.clear();
    uses.clear();
  }
}

package io.seatledger.events;

import static io.seatledger.events.license.AssigneeType.PERSON;

import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.audit.AuditEvent.AuditPackMade;
import io.seatledger.events.audit.AuditEvent.AuditTrailRead;
import io.seatledger.events.audit.AuditEvent.DeadLetterDiscarded;
import io.seatledger.events.audit.AuditEvent.HistoryExported;
import io.seatledger.events.audit.AuditEvent.ProcessorOperated;
import io.seatledger.events.audit.AuditEvent.ProjectionReplayed;
import io.seatledger.events.license.Cost;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
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
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One event of each type, with every field filled; the contract samples are these, written down.
 */
public final class SampleEvents {

  public static final String LICENSE = "lic_01JDQZ3Y7M8N9P0Q1R2S3T4V5W";
  public static final String ASSIGNMENT = "asg_01JDQZ3Y7M8N9P0Q1R2S3T4V5X";
  public static final Instant NOW = Instant.parse("2026-03-31T10:15:30.123456Z");
  public static final Instant LATER = Instant.parse("2027-03-31T00:00:00Z");

  public static final Origin ORIGIN = new Origin("ten_acme", "per_01", null, "edm", SourceType.API);
  public static final Holder HOLDER = new Holder(PERSON, "per_holder", "ast_laptop");
  public static final Details DETAILS =
      new Details(
          "ast_suite",
          "Adobe",
          "Creative Cloud",
          "ADB-CC-1",
          "named_user",
          "sup_01",
          "PO-4711",
          "con_01",
          "cc_design",
          List.of("design", "größe \"L\""),
          "edm",
          SourceType.API);
  public static final Term TERM = new Term(NOW, LATER, LATER, true);
  public static final Pricing PRICING =
      new Pricing(
          new Cost(
              new TreeMap<>(
                  Map.of("currency", "EUR", "amount", new BigDecimal("1200.50"), "$odd", true))),
          new BigDecimal("99.90"),
          new BigDecimal("12.5"));
  private static final Pricing FREE = new Pricing(null, null, null);
  private static final Details UNNAMED =
      new Details(
          null, null, null, null, null, null, null, null, null, List.of(), "edm", SourceType.API);

  private SampleEvents() {}

  public static List<Object> all() {
    return List.of(
        new LicenseCreated(LICENSE, NOW, DETAILS, 25, TERM, PRICING, SeatPolicy.STRICT),
        new DetailsChanged(LICENSE, NOW, UNNAMED, DETAILS),
        new TotalSeatsChanged(LICENSE, NOW, 25, 10),
        new TermChanged(LICENSE, NOW, new Term(null, null, null, false), TERM),
        new PricingChanged(LICENSE, NOW, FREE, PRICING),
        new SeatPolicyChanged(LICENSE, NOW, SeatPolicy.STRICT, SeatPolicy.ALLOW_OVER_ALLOCATION),
        new LicenseCancelled(LICENSE, NOW),
        new LicenseReactivated(LICENSE, NOW),
        new LicenseDeleted(LICENSE, NOW, 3),
        new LicenseRestored(LICENSE, NOW),
        new SeatAssigned(
            LICENSE, NOW, ASSIGNMENT, HOLDER, "per_01", LATER, "edm", SourceType.FRONTEND),
        new SeatRefused(LICENSE, NOW, HOLDER, 25, 25),
        new AssignmentRevoked(LICENSE, NOW, ASSIGNMENT, HOLDER, "left the team"),
        new AssignmentExpired(LICENSE, LATER, ASSIGNMENT, HOLDER),
        new AssignmentUsed(ASSIGNMENT, LICENSE, NOW),
        new AuditTrailRead(NOW, "action=license.seat_assigned", 42),
        new HistoryExported(NOW, "vendor=Adobe", "csv", 42),
        new AuditPackMade(NOW, "pack_01", "Adobe", List.of(LICENSE), NOW, "sha256:ab12"),
        new ProjectionReplayed(NOW, "licenses", "rebuild", "new column"),
        new ProcessorOperated(NOW, "licenses", "pause", 0, "maintenance"),
        new DeadLetterDiscarded(NOW, "licenses", 42, "it cannot have happened", "test data"));
  }
}

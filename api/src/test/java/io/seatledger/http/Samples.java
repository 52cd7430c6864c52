package io.seatledger.http;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Cost;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentStatus;
import io.seatledger.query.assignment.AssignmentView;
import io.seatledger.query.compliance.Compliance;
import io.seatledger.query.license.ComplianceStatus;
import io.seatledger.query.license.LicenseNow;
import io.seatledger.query.license.LicenseStatus;
import io.seatledger.query.license.LicenseView;
import io.seatledger.query.license.SeatsNow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of each thing that is answered, with values that are easily spelled wrong. */
final class Samples {

  static final String LICENSE_ID = "lic_01JZ0000000000000000000001";
  static final String ASSIGNMENT_ID = "asg_01JZ0000000000000000000002";

  private static final Instant T = Instant.parse("2031-01-31T12:00:00.123456Z");

  static final LicenseNow LICENSE =
      new LicenseNow(
          new LicenseView(
              LICENSE_ID,
              "demo",
              null,
              T,
              T,
              "per_01",
              "per_01",
              null,
              null,
              new Details(
                  null,
                  "Acme",
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  List.of("b", "a"),
                  "edm",
                  SourceType.API),
              10,
              new Term(null, null, T, false),
              new Pricing(cost(), new BigDecimal("1200.50"), new BigDecimal("0.10")),
              SeatPolicy.ALLOW_OVER_ALLOCATION,
              false,
              12,
              0,
              3,
              4,
              5),
          LicenseStatus.EXPIRING_SOON,
          12,
          -2,
          ComplianceStatus.OVER_ALLOCATED);

  static final AssignmentNow ASSIGNMENT =
      new AssignmentNow(
          new AssignmentView(
              ASSIGNMENT_ID,
              LICENSE_ID,
              "demo",
              null,
              T,
              T,
              "per_01",
              "per_01",
              new Holder(AssigneeType.PERSON, "per_02", null),
              T,
              "per_01",
              null,
              false,
              null,
              null,
              null,
              null,
              "edm",
              SourceType.API,
              1,
              6),
          AssignmentStatus.ACTIVE);

  static final SeatsNow SEATS =
      new SeatsNow(10, 12, -2, Map.of(AssigneeType.PERSON, 11, AssigneeType.GROUP, 1), 1, 2, 3, 4);

  static final Compliance COMPLIANCE =
      new Compliance(
          new Compliance.Group(
              null, 1, 10, 12, List.of(new Compliance.Spend("EUR", new BigDecimal("1200.50"), 1))),
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private Samples() {}

  private static Cost cost() {
    var fields = new TreeMap<String, Object>();
    fields.put("currency", "EUR");
    fields.put("amount", new BigDecimal("1200.50"));
    fields.put("note", null);
    return new Cost(fields);
  }
}

package io.seatledger.query.history;

import static io.seatledger.events.SampleEvents.ASSIGNMENT;
import static io.seatledger.events.SampleEvents.DETAILS;
import static io.seatledger.events.SampleEvents.HOLDER;
import static io.seatledger.events.SampleEvents.LATER;
import static io.seatledger.events.SampleEvents.LICENSE;
import static io.seatledger.events.SampleEvents.NOW;
import static io.seatledger.events.SampleEvents.ORIGIN;
import static io.seatledger.events.SampleEvents.PRICING;
import static io.seatledger.events.SampleEvents.TERM;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.SampleEvents;
import io.seatledger.events.SourceType;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.audit.AuditEvent.AuditTrailRead;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.DetailsChanged;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.PricingChanged;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.LicenseEvent.TermChanged;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

  @Test
  void a_new_license_has_all_its_values_from_nothing() {
    assertThat(
            changes(
                new LicenseCreated(LICENSE, NOW, DETAILS, 25, TERM, PRICING, SeatPolicy.STRICT)))
        .hasSize(21)
        .allMatch(change -> change.from() == null && change.to() != null)
        .contains(
            new Change("vendor", null, "Adobe"),
            new Change("total_seats", null, 25),
            new Change("expiry_date", null, LATER),
            new Change("list_price", null, new BigDecimal("99.90")),
            new Change("seat_policy", null, SeatPolicy.STRICT),
            new Change("source_type", null, SourceType.API));
  }

  @Test
  void only_what_differs_is_a_change() {
    var after = details("Adobe", List.of("x"));
    assertThat(changes(new DetailsChanged(LICENSE, NOW, details("Autodesk", List.of()), after)))
        .containsExactly(
            new Change("vendor", "Autodesk", "Adobe"), new Change("tags", List.of(), List.of("x")));
    assertThat(changes(new TotalSeatsChanged(LICENSE, NOW, 5, null)))
        .containsExactly(new Change("total_seats", 5, null));
    var term = new Term(NOW, LATER, null, true);
    assertThat(changes(new TermChanged(LICENSE, NOW, TERM, term)))
        .containsExactly(new Change("renewal_date", LATER, null));
    var pricing = new Pricing(PRICING.cost(), new BigDecimal("100"), PRICING.negotiatedDiscount());
    assertThat(changes(new PricingChanged(LICENSE, NOW, PRICING, pricing)))
        .containsExactly(new Change("list_price", new BigDecimal("99.90"), new BigDecimal("100")));
  }

  private static Details details(String vendor, List<String> tags) {
    return new Details(
        null, vendor, null, null, null, null, null, null, null, tags, "edm", SourceType.API);
  }

  @Test
  void a_status_is_what_was_set_and_what_ended_the_seat() {
    assertThat(changes(new LicenseCancelled(LICENSE, NOW)))
        .containsExactly(new Change("status", "active", "cancelled"));
    assertThat(changes(new AssignmentRevoked(LICENSE, NOW, ASSIGNMENT, HOLDER, "left")))
        .containsExactly(
            new Change("status", "active", "revoked"),
            new Change("revoked_at", null, NOW),
            new Change("revoked_by", null, "per_01"),
            new Change("revoke_reason", null, "left"));
    assertThat(changes(new AssignmentExpired(LICENSE, LATER, ASSIGNMENT, HOLDER)))
        .containsExactly(new Change("status", "active", "expired"));
  }

  @Test
  void deleting_a_license_ends_its_seats() {
    assertThat(changes(new LicenseDeleted(LICENSE, NOW, 3)))
        .containsExactly(new Change("is_deleted", false, true), new Change("used_seats", 3, 0));
    assertThat(changes(new LicenseDeleted(LICENSE, NOW, 0)))
        .containsExactly(new Change("is_deleted", false, true));
  }

  @Test
  void a_seat_has_its_holder_and_an_end_from_nothing() {
    assertThat(
            changes(
                new SeatAssigned(
                    LICENSE, NOW, ASSIGNMENT, HOLDER, "per_02", null, "edm", SourceType.API)))
        .containsExactly(
            new Change("assignee_id", null, "per_holder"),
            new Change("assignee_type", null, AssigneeType.PERSON),
            new Change("asset_id", null, "ast_laptop"),
            new Change("assigned_at", null, NOW),
            new Change("assigned_by_id", null, "per_02"),
            new Change("status", null, "active"),
            new Change("source", null, "edm"),
            new Change("source_type", null, SourceType.API));
  }

  @Test
  void a_refusal_changes_nothing_and_says_why() {
    var refused = told(new SeatRefused(LICENSE, NOW, HOLDER, 25, 25));
    assertThat(refused.changes(null)).isEmpty();
    assertThat(refused.reason()).isEqualTo("no_seats_available");
    assertThat(refused.holder()).isEqualTo(HOLDER);
  }

  @Test
  void a_use_is_later_than_the_one_before() {
    assertThat(told(new AssignmentUsed(ASSIGNMENT, LICENSE, LATER)).changes(NOW))
        .containsExactly(new Change("last_used_at", NOW, LATER));
  }

  @Test
  void an_act_says_what_was_done() {
    assertThat(changes(new AuditTrailRead(NOW, "outcome=denied", 42)))
        .containsExactly(
            new Change("query", null, "outcome=denied"), new Change("up_to_position", null, 42L));
  }

  @Test
  void every_event_can_be_told() {
    assertThat(SampleEvents.all()).hasSizeGreaterThan(20);
    for (var event : SampleEvents.all()) {
      var told = told(event);
      assertThat(told.effectiveAt()).isIn(NOW, LATER);
      assertThat(told.changes(null).isEmpty()).isEqualTo(event instanceof SeatRefused);
    }
  }

  private static List<Change> changes(Object event) {
    return told(event).changes(null);
  }

  private static Told told(Object event) {
    return Told.of(event, ORIGIN.toMetadata());
  }
}

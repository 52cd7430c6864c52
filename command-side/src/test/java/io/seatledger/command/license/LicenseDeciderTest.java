package io.seatledger.command.license;

import static io.seatledger.command.license.Licenses.*;
import static io.seatledger.command.license.Story.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.command.license.License.Owned;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.command.license.LicenseCommand.RestoreLicense;
import io.seatledger.command.license.Refusal.CostTooLarge;
import io.seatledger.command.license.Refusal.LicenseInUse;
import io.seatledger.command.license.Refusal.LicenseNotDeleted;
import io.seatledger.command.license.Refusal.StaleVersion;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.events.license.Cost;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.DetailsChanged;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.LicenseReactivated;
import io.seatledger.events.license.LicenseEvent.LicenseRestored;
import io.seatledger.events.license.LicenseEvent.PricingChanged;
import io.seatledger.events.license.LicenseEvent.SeatPolicyChanged;
import io.seatledger.events.license.LicenseEvent.TermChanged;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenseDeciderTest {

  private static final LicenseCancelled CANCELLED = new LicenseCancelled(LICENSE, EARLIER);
  private static final LicenseDeleted DELETED = new LicenseDeleted(LICENSE, EARLIER, 0);
  private static final RestoreLicense RESTORE = new RestoreLicense(LICENSE, null);

  @Test
  void a_license_comes_into_the_books() {
    given().when(create(5)).then(createdNow(5));
  }

  @Test
  void a_license_may_come_into_the_books_cancelled() {
    given()
        .when(new CreateLicense(LICENSE, DETAILS, 5, NO_TERM, NO_PRICE, SeatPolicy.STRICT, true))
        .then(createdNow(5), new LicenseCancelled(LICENSE, NOW));
  }

  @Test
  void creating_a_license_again_repeats_what_is_done() {
    given(created(5)).when(create(5)).then();
    given(created(5), DELETED).when(create(5)).then();
  }

  @Test
  void nothing_can_be_asked_of_a_license_that_does_not_exist() {
    given().when(updateSeats(1)).thenRefused(new UnknownLicense());
    given().when(delete()).thenRefused(new UnknownLicense());
    given().when(RESTORE).thenRefused(new UnknownLicense());
    given().when(assign("asg_1", FIRST)).thenRefused(new UnknownLicense());
    given().when(revoke("asg_1")).thenRefused(new UnknownLicense());
    given().when(new ExpireAssignments(LICENSE)).thenRefused(new UnknownLicense());
  }

  @Test
  void another_tenants_license_does_not_exist() {
    var theirs = given(created(5), assigned("asg_1", FIRST)).by(ANOTHER_TENANT);
    theirs.when(create(5)).thenRefused(new UnknownLicense());
    theirs.when(updateSeats(1)).thenRefused(new UnknownLicense());
    theirs.when(delete()).thenRefused(new UnknownLicense());
    theirs.when(RESTORE).thenRefused(new UnknownLicense());
    theirs.when(assign("asg_2", SECOND)).thenRefused(new UnknownLicense());
    theirs.when(revoke("asg_1")).thenRefused(new UnknownLicense());
    given(created(5), DELETED).by(ANOTHER_TENANT).when(RESTORE).thenRefused(new UnknownLicense());
  }

  @Test
  void an_application_sees_its_own_licenses_alone() {
    var theirs = given().by(AN_APP).and(created(5));
    theirs.when(updateSeats(1)).then(new TotalSeatsChanged(LICENSE, NOW, 5, 1));
    theirs.by(ANOTHER_APP).when(updateSeats(1)).thenRefused(new UnknownLicense());
    theirs.by(CALLER).when(updateSeats(1)).then(new TotalSeatsChanged(LICENSE, NOW, 5, 1));
    given(created(5)).by(AN_APP).when(updateSeats(1)).thenRefused(new UnknownLicense());
  }

  @Test
  void an_update_says_what_it_means() {
    var price = new Pricing(null, new BigDecimal("99.90"), null);
    given(created(5))
        .when(
            update(
                vendor("JetBrains"),
                new Edit<>(null),
                new TermEdit(null, new Edit<>(LATER), null, null),
                new PricingEdit(null, new Edit<>(price.listPrice()), null),
                SeatPolicy.ALLOW_OVER_ALLOCATION,
                true,
                Set.of(1L)))
        .then(
            new DetailsChanged(LICENSE, NOW, DETAILS, named("JetBrains")),
            new TotalSeatsChanged(LICENSE, NOW, 5, null),
            new TermChanged(LICENSE, NOW, NO_TERM, new Term(null, LATER, null, false)),
            new PricingChanged(LICENSE, NOW, NO_PRICE, price),
            new SeatPolicyChanged(
                LICENSE, NOW, SeatPolicy.STRICT, SeatPolicy.ALLOW_OVER_ALLOCATION),
            new LicenseCancelled(LICENSE, NOW));
  }

  @Test
  void an_update_to_what_is_so_already_changes_nothing() {
    given(created(5)).when(updateNothing()).then();
    given(created(5)).when(updateSeats(5)).then();
    given(created(5)).when(update(SeatPolicy.STRICT, false)).then();
    given(created(5), CANCELLED).when(update(null, true)).then();
  }

  @Test
  void a_price_written_differently_is_a_change() {
    var before = new Pricing(null, new BigDecimal("12.5"), null);
    var after = new Pricing(null, new BigDecimal("12.50"), null);
    var asBefore = new PricingEdit(null, new Edit<>(new BigDecimal("12.5")), null);
    var otherwise = new PricingEdit(null, new Edit<>(new BigDecimal("12.50")), null);
    var priced = given(created(5)).and(new PricingChanged(LICENSE, EARLIER, NO_PRICE, before));
    priced.when(updatePricing(asBefore)).then();
    priced.when(updatePricing(otherwise)).then(new PricingChanged(LICENSE, NOW, before, after));
  }

  /** As RFC 7396 has it. */
  @Test
  void a_patch_of_the_cost_leaves_the_rest_of_it() {
    var terms = Map.<String, Object>of("net", new BigDecimal(30), "by", "invoice");
    var before = cost(Map.of("amount", BigDecimal.TEN, "currency", "EUR", "terms", terms));
    var patch = new HashMap<String, @Nullable Object>();
    patch.put("amount", new BigDecimal("12.50"));
    patch.put("currency", null);
    patch.put("terms", Map.of("by", "card"));
    patch.put("tiers", List.of(BigDecimal.ONE));
    var after =
        cost(
            Map.of(
                "amount",
                new BigDecimal("12.50"),
                "terms",
                Map.of("net", new BigDecimal(30), "by", "card"),
                "tiers",
                List.of(BigDecimal.ONE)));
    given(created(5))
        .and(new PricingChanged(LICENSE, EARLIER, NO_PRICE, before))
        .when(updatePricing(new PricingEdit(new Edit<>(cost(patch).cost()), null, null)))
        .then(new PricingChanged(LICENSE, NOW, before, after));
  }

  @Test
  void a_patch_of_no_cost_makes_one_without_what_it_removes() {
    var patch = new HashMap<String, @Nullable Object>(Map.of("amount", BigDecimal.TEN));
    patch.put("currency", null);
    given(created(5))
        .when(updatePricing(new PricingEdit(new Edit<>(cost(patch).cost()), null, null)))
        .then(new PricingChanged(LICENSE, NOW, NO_PRICE, cost(Map.of("amount", BigDecimal.TEN))));
  }

  @Test
  void a_cost_does_not_grow_beyond_its_bound_by_patches() {
    var half = "x".repeat(9 * 1024);
    given(created(5))
        .and(new PricingChanged(LICENSE, EARLIER, NO_PRICE, cost(Map.of("one", half))))
        .when(
            updatePricing(
                new PricingEdit(new Edit<>(cost(Map.of("other", half)).cost()), null, null)))
        .thenRefused(new CostTooLarge());
  }

  private static Pricing cost(Map<String, @Nullable Object> fields) {
    return new Pricing(new Cost(new TreeMap<>(fields)), null, null);
  }

  @Test
  void seats_may_be_lowered_below_those_in_use() {
    given(created(5), assigned("asg_1", FIRST), assigned("asg_2", SECOND))
        .when(updateSeats(1))
        .then(new TotalSeatsChanged(LICENSE, NOW, 5, 1));
  }

  @Test
  void a_cancelled_license_can_be_reactivated() {
    given(created(5), CANCELLED)
        .when(update(null, false))
        .then(new LicenseReactivated(LICENSE, NOW));
  }

  @Test
  void a_stale_update_is_refused() {
    given(created(5)).when(updateIfVersion(1)).then(new TotalSeatsChanged(LICENSE, NOW, 5, 7));
    given(created(5), CANCELLED).when(updateIfVersion(1)).thenRefused(new StaleVersion(2));
    given().when(updateIfVersion(1)).thenRefused(new UnknownLicense());
  }

  @Test
  void the_version_moves_with_what_clients_set_and_not_with_seats() {
    var story = given(created(1), assigned("asg_1", FIRST));
    assertThat(version(story)).isEqualTo(1);
    assertThat(version(story.and(seatRefused(SECOND, NOW, 1, 1), revoked("asg_1", FIRST))))
        .isEqualTo(1);
    assertThat(
            version(
                story.and(
                    new DetailsChanged(LICENSE, NOW, DETAILS, named("JetBrains")),
                    new TotalSeatsChanged(LICENSE, NOW, 1, 2),
                    new TermChanged(LICENSE, NOW, NO_TERM, NO_TERM),
                    new PricingChanged(LICENSE, NOW, NO_PRICE, NO_PRICE),
                    new SeatPolicyChanged(LICENSE, NOW, SeatPolicy.STRICT, SeatPolicy.STRICT),
                    CANCELLED,
                    new LicenseReactivated(LICENSE, NOW),
                    DELETED,
                    new LicenseRestored(LICENSE, NOW))))
        .isEqualTo(10);
  }

  @Test
  void an_unused_license_can_be_deleted() {
    given(created(5)).when(delete()).then(new LicenseDeleted(LICENSE, NOW, 0));
  }

  @Test
  void a_license_in_use_is_deleted_by_force_only() {
    var used = given(created(5), assigned("asg_1", FIRST), assigned("asg_2", SECOND));
    used.when(delete()).thenRefused(new LicenseInUse(2));
    used.when(new DeleteLicense(LICENSE, true, null)).then(new LicenseDeleted(LICENSE, NOW, 2));
  }

  @Test
  void seats_whose_time_is_up_do_not_keep_a_license_in_the_books() {
    given(created(5), assigned("asg_1", FIRST, EARLIER, NOW))
        .when(delete())
        .then(new LicenseDeleted(LICENSE, NOW, 0));
  }

  @Test
  void a_stale_delete_is_refused_before_seats_are_counted() {
    given(created(5), assigned("asg_1", FIRST))
        .when(new DeleteLicense(LICENSE, false, Set.of(9L)))
        .thenRefused(new StaleVersion(1));
  }

  @Test
  void one_of_the_versions_that_are_asked_for_is_enough() {
    given(created(5))
        .when(new DeleteLicense(LICENSE, false, Set.of(1L, 9L)))
        .then(new LicenseDeleted(LICENSE, NOW, 0));
    given(created(5))
        .when(new DeleteLicense(LICENSE, false, Set.of()))
        .thenRefused(new StaleVersion(1));
  }

  @Test
  void a_stale_restore_changes_nothing() {
    var stale = new RestoreLicense(LICENSE, Set.of(1L));
    given(created(5), DELETED).when(stale).thenRefused(new StaleVersion(2));
    given(created(5), DELETED, new LicenseRestored(LICENSE, NOW))
        .when(stale)
        .thenRefused(new StaleVersion(3));
    given(created(5), DELETED)
        .when(new RestoreLicense(LICENSE, Set.of(2L)))
        .then(new LicenseRestored(LICENSE, NOW));
  }

  @Test
  void a_deleted_license_cannot_be_changed_or_deleted_again() {
    given(created(5), DELETED).when(updateSeats(1)).thenRefused(new UnknownLicense());
    given(created(5), DELETED).when(delete()).thenRefused(new UnknownLicense());
  }

  @Test
  void a_deleted_license_can_be_restored_without_its_seats() {
    var deleted =
        given(created(1), assigned("asg_1", FIRST), new LicenseDeleted(LICENSE, EARLIER, 1));
    deleted.when(RESTORE).then(new LicenseRestored(LICENSE, NOW));
    deleted
        .and(new LicenseRestored(LICENSE, EARLIER))
        .when(assign("asg_2", FIRST))
        .then(assigned("asg_2", FIRST, NOW, null));
  }

  @Test
  void a_license_comes_back_as_cancelled_as_it_went() {
    given(created(1), CANCELLED, DELETED, new LicenseRestored(LICENSE, EARLIER))
        .when(update(null, false))
        .then(new LicenseReactivated(LICENSE, NOW));
  }

  @Test
  void a_license_in_the_books_cannot_be_restored() {
    given(created(5)).when(RESTORE).thenRefused(new LicenseNotDeleted());
    given(created(5), CANCELLED).when(RESTORE).thenRefused(new LicenseNotDeleted());
  }

  @Test
  void a_history_that_cannot_have_happened_stops_the_load() {
    impossible(CANCELLED);
    impossible(created(1), created(1));
    impossible(created(1), new LicenseReactivated(LICENSE, NOW));
    impossible(created(1), CANCELLED, CANCELLED);
    impossible(created(1), new LicenseRestored(LICENSE, NOW));
    impossible(created(1), DELETED, DELETED);
    impossible(created(1), DELETED, assigned("asg_1", FIRST));
    impossible(created(1), CANCELLED, assigned("asg_1", FIRST));
    impossible(created(1), CANCELLED, seatRefused(FIRST, NOW, 1, 1));
    impossible(created(2), assigned("asg_1", FIRST), assigned("asg_1", SECOND));
    impossible(created(2), assigned("asg_1", FIRST), assigned("asg_2", FIRST));
    impossible(created(1), revoked("asg_1", FIRST));
    impossible(created(1), expired("asg_1", FIRST, NOW));
  }

  private static void impossible(LicenseEvent... events) {
    assertThatThrownBy(() -> given(events)).isInstanceOf(ImpossibleHistory.class);
  }

  private static LicenseCreated createdNow(int totalSeats) {
    return new LicenseCreated(
        LICENSE, NOW, DETAILS, totalSeats, NO_TERM, NO_PRICE, SeatPolicy.STRICT);
  }

  private static long version(Story story) {
    return ((Owned) story.state()).agreement().version();
  }
}

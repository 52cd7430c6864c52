package io.seatledger.command.license;

import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.LicenseCommand.UpdateLicense;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for license tests: one license, a fixed moment, a few holders. */
final class Licenses {

  static final String LICENSE = "lic_1";
  static final Instant NOW = Instant.parse("2026-03-31T10:15:30.123456Z");
  static final Instant EARLIER = NOW.minusSeconds(3_600);
  static final Instant LATER = NOW.plusSeconds(3_600);

  static final Origin CALLER = new Origin("ten_1", "per_caller", null, "edm", SourceType.API);
  static final Origin ANOTHER_TENANT =
      new Origin("ten_2", "per_caller", null, "edm", SourceType.API);
  static final Origin AN_APP = new Origin("ten_1", "app_1", "app_1", "edm", SourceType.API);
  static final Origin ANOTHER_APP = new Origin("ten_1", "app_2", "app_2", "edm", SourceType.API);

  static final Holder FIRST = person("per_1");
  static final Holder SECOND = person("per_2");

  static final Details DETAILS = named("Adobe");
  static final Term NO_TERM = new Term(null, null, null, false);
  static final Pricing NO_PRICE = new Pricing(null, null, null);

  private static final DetailsEdit NO_DETAILS =
      new DetailsEdit(null, null, null, null, null, null, null, null, null, null, null, null);
  private static final TermEdit SAME_TERM = new TermEdit(null, null, null, null);
  private static final PricingEdit SAME_PRICE = new PricingEdit(null, null, null);

  private Licenses() {}

  static Holder person(String id) {
    return new Holder(AssigneeType.PERSON, id, null);
  }

  static Details named(String vendor) {
    return new Details(
        null, vendor, null, null, null, null, null, null, null, List.of(), "edm", SourceType.API);
  }

  static LicenseCreated created(@Nullable Integer totalSeats) {
    return created(totalSeats, SeatPolicy.STRICT);
  }

  static LicenseCreated created(@Nullable Integer totalSeats, SeatPolicy policy) {
    return new LicenseCreated(LICENSE, EARLIER, DETAILS, totalSeats, NO_TERM, NO_PRICE, policy);
  }

  static LicenseCreated createdUntil(Instant expiryDate) {
    var term = new Term(null, expiryDate, null, false);
    return new LicenseCreated(LICENSE, EARLIER, DETAILS, 1, term, NO_PRICE, SeatPolicy.STRICT);
  }

  static CreateLicense create(@Nullable Integer totalSeats) {
    return new CreateLicense(
        LICENSE, DETAILS, totalSeats, NO_TERM, NO_PRICE, SeatPolicy.STRICT, false);
  }

  static SeatAssigned assigned(String assignmentId, Holder holder) {
    return assigned(assignmentId, holder, EARLIER, null);
  }

  static SeatAssigned assigned(
      String assignmentId, Holder holder, Instant at, @Nullable Instant until) {
    return new SeatAssigned(
        LICENSE, at, assignmentId, holder, "per_caller", until, "edm", SourceType.API);
  }

  static AssignSeat assign(String assignmentId, Holder holder) {
    return assign(assignmentId, holder, null, null);
  }

  static AssignSeat assign(
      String assignmentId, Holder holder, @Nullable Instant from, @Nullable Instant until) {
    return new AssignSeat(LICENSE, assignmentId, holder, from, null, until, "edm", SourceType.API);
  }

  static SeatRefused seatRefused(Holder holder, Instant at, int total, int used) {
    return new SeatRefused(LICENSE, at, holder, total, used);
  }

  static RevokeAssignment revoke(String assignmentId) {
    return new RevokeAssignment(LICENSE, assignmentId, null, null);
  }

  static AssignmentRevoked revoked(String assignmentId, Holder holder) {
    return new AssignmentRevoked(LICENSE, NOW, assignmentId, holder, null);
  }

  static AssignmentExpired expired(String assignmentId, Holder holder, Instant at) {
    return new AssignmentExpired(LICENSE, at, assignmentId, holder);
  }

  static DeleteLicense delete() {
    return new DeleteLicense(LICENSE, false, null);
  }

  static UpdateLicense updateNothing() {
    return update(null, null);
  }

  static UpdateLicense updateIfVersion(long version) {
    return update(NO_DETAILS, new Edit<>(7), SAME_TERM, SAME_PRICE, null, null, Set.of(version));
  }

  static UpdateLicense updateSeats(@Nullable Integer totalSeats) {
    return update(NO_DETAILS, new Edit<>(totalSeats), SAME_TERM, SAME_PRICE, null, null, null);
  }

  static UpdateLicense updatePricing(PricingEdit pricing) {
    return update(NO_DETAILS, null, SAME_TERM, pricing, null, null, null);
  }

  static UpdateLicense update(@Nullable SeatPolicy policy, @Nullable Boolean cancelled) {
    return update(NO_DETAILS, null, SAME_TERM, SAME_PRICE, policy, cancelled, null);
  }

  static UpdateLicense update(
      DetailsEdit details,
      @Nullable Edit<@Nullable Integer> totalSeats,
      TermEdit term,
      PricingEdit pricing,
      @Nullable SeatPolicy policy,
      @Nullable Boolean cancelled,
      @Nullable Set<Long> versions) {
    return new UpdateLicense(
        LICENSE, details, totalSeats, term, pricing, policy, cancelled, versions);
  }

  static DetailsEdit vendor(String vendor) {
    return new DetailsEdit(
        null, new Edit<>(vendor), null, null, null, null, null, null, null, null, null, null);
  }
}

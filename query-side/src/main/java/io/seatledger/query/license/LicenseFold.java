package io.seatledger.query.license;

import io.seatledger.events.Recorded;
import io.seatledger.events.license.Details;
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
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.query.ImpossibleHistory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A license on its way from one event to the next. */
final class LicenseFold {

  private final LicenseView before;
  private final Recorded<LicenseEvent> fact;
  private Instant updatedAt;
  private String updatedBy;
  private @Nullable Instant deletedAt;
  private @Nullable String deletedBy;
  private Details details;
  private @Nullable Integer totalSeats;
  private Term term;
  private Pricing pricing;
  private SeatPolicy seatPolicy;
  private boolean cancelled;
  private int activeSeats;
  private int refusedSeats;
  private long version;

  private LicenseFold(LicenseView before, Recorded<LicenseEvent> fact) {
    this.before = before;
    this.fact = fact;
    this.updatedAt = before.updatedAt();
    this.updatedBy = before.updatedBy();
    this.deletedAt = before.deletedAt();
    this.deletedBy = before.deletedBy();
    this.details = before.details();
    this.totalSeats = before.totalSeats();
    this.term = before.term();
    this.pricing = before.pricing();
    this.seatPolicy = before.seatPolicy();
    this.cancelled = before.cancelled();
    this.activeSeats = before.activeSeats();
    this.refusedSeats = before.refusedSeats();
    this.version = before.version();
  }

  static LicenseView created(LicenseCreated event, Recorded<LicenseEvent> fact, long sequence) {
    var origin = fact.origin();
    return new LicenseView(
        event.licenseId(),
        origin.tenantId(),
        origin.appId(),
        fact.recordedAt(),
        fact.recordedAt(),
        origin.actor(),
        origin.actor(),
        null,
        null,
        event.details(),
        event.totalSeats(),
        event.term(),
        event.pricing(),
        event.seatPolicy(),
        false,
        0,
        0,
        1,
        sequence,
        fact.position());
  }

  static LicenseView next(LicenseView before, Recorded<LicenseEvent> fact, long sequence) {
    var fold = new LicenseFold(before, fact);
    fold.take(fact.event());
    return fold.view(sequence);
  }

  private void take(LicenseEvent event) {
    require(event instanceof LicenseRestored == (deletedAt != null));
    switch (event) {
      case LicenseCreated _ -> require(false);
      case DetailsChanged e -> edit(() -> details = e.after());
      case TotalSeatsChanged e -> edit(() -> totalSeats = e.after());
      case TermChanged e -> edit(() -> term = e.after());
      case PricingChanged e -> edit(() -> pricing = e.after());
      case SeatPolicyChanged e -> edit(() -> seatPolicy = e.after());
      case LicenseCancelled _ -> cancel(true);
      case LicenseReactivated _ -> cancel(false);
      case LicenseDeleted e -> edit(() -> delete(e));
      case LicenseRestored _ -> edit(this::restore);
      case SeatAssigned _ -> seats(activeSeats + 1);
      case SeatRefused _ -> refusedSeats++;
      case AssignmentRevoked _, AssignmentExpired _ -> seats(activeSeats - 1);
    }
  }

  private void edit(Runnable change) {
    change.run();
    version++;
    touch();
  }

  private void cancel(boolean cancel) {
    require(cancelled != cancel);
    edit(() -> cancelled = cancel);
  }

  private void delete(LicenseDeleted event) {
    deletedAt = event.effectiveAt();
    deletedBy = fact.origin().actor();
    activeSeats = 0;
  }

  private void restore() {
    deletedAt = null;
    deletedBy = null;
  }

  private void seats(int active) {
    require(active >= 0);
    activeSeats = active;
    touch();
  }

  private void touch() {
    updatedAt = fact.recordedAt();
    updatedBy = fact.origin().actor();
  }

  private void require(boolean possible) {
    if (!possible) {
      throw new ImpossibleHistory(before.id(), fact.event());
    }
  }

  private LicenseView view(long sequence) {
    require(sequence > before.sequence());
    return new LicenseView(
        before.id(),
        before.tenantId(),
        before.appId(),
        before.createdAt(),
        updatedAt,
        before.createdBy(),
        updatedBy,
        deletedAt,
        deletedBy,
        details,
        totalSeats,
        term,
        pricing,
        seatPolicy,
        cancelled,
        activeSeats,
        refusedSeats,
        version,
        sequence,
        fact.position());
  }
}

package io.seatledger.query.assignment;

import io.seatledger.events.Recorded;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
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
import io.seatledger.query.ImpossibleHistory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An assignment on its way from one event to the next. */
final class AssignmentFold {

  private final AssignmentView before;
  private final Recorded<?> fact;
  private Instant updatedAt;
  private String updatedBy;
  private boolean expired;
  private @Nullable Instant revokedAt;
  private @Nullable String revokedBy;
  private @Nullable String revokeReason;
  private @Nullable Instant lastUsedAt;
  private long version;
  private @Nullable Ending ending;

  private AssignmentFold(AssignmentView before, Recorded<?> fact) {
    this.before = before;
    this.fact = fact;
    this.updatedAt = before.updatedAt();
    this.updatedBy = before.updatedBy();
    this.expired = before.expired();
    this.revokedAt = before.revokedAt();
    this.revokedBy = before.revokedBy();
    this.revokeReason = before.revokeReason();
    this.lastUsedAt = before.lastUsedAt();
    this.version = before.version();
    this.ending = before.ending();
  }

  static @Nullable AssignmentView next(
      @Nullable AssignmentView before, Recorded<LicenseEvent> fact) {
    return switch (fact.event()) {
      case SeatAssigned e -> assigned(before, e, fact);
      case AssignmentRevoked e -> active(before, e, fact).revoked(e.effectiveAt(), e.reason());
      case AssignmentExpired e -> active(before, e, fact).expired();
      case LicenseDeleted e ->
          before == null || !before.isActive() ? before : new AssignmentFold(before, fact).gone(e);
      case LicenseCreated _,
          DetailsChanged _,
          TotalSeatsChanged _,
          TermChanged _,
          PricingChanged _,
          SeatPolicyChanged _,
          LicenseCancelled _,
          LicenseReactivated _,
          LicenseRestored _,
          SeatRefused _ ->
          before;
    };
  }

  static AssignmentView used(@Nullable AssignmentView before, Recorded<AssignmentEvent> fact) {
    if (before == null) {
      throw new ImpossibleHistory(fact.event().assignmentId(), fact.event());
    }
    return switch (fact.event()) {
      case AssignmentUsed e -> new AssignmentFold(before, fact).used(e);
    };
  }

  private static AssignmentView assigned(
      @Nullable AssignmentView before, SeatAssigned event, Recorded<LicenseEvent> fact) {
    if (before != null) {
      throw new ImpossibleHistory(event.assignmentId(), event);
    }
    var origin = fact.origin();
    return new AssignmentView(
        event.assignmentId(),
        event.licenseId(),
        origin.tenantId(),
        origin.appId(),
        fact.recordedAt(),
        fact.recordedAt(),
        origin.actor(),
        origin.actor(),
        event.holder(),
        event.effectiveAt(),
        event.assignedById(),
        event.expiresAt(),
        false,
        null,
        null,
        null,
        null,
        event.source(),
        event.sourceType(),
        1,
        fact.position(),
        fact.position(),
        null);
  }

  private static AssignmentFold active(
      @Nullable AssignmentView before, LicenseEvent event, Recorded<LicenseEvent> fact) {
    if (before == null || !before.isActive()) {
      throw new ImpossibleHistory(event.licenseId(), event);
    }
    return new AssignmentFold(before, fact);
  }

  private AssignmentView revoked(Instant at, @Nullable String reason) {
    revokedAt = at;
    revokedBy = fact.origin().actor();
    revokeReason = reason;
    return ended();
  }

  private AssignmentView expired() {
    expired = true;
    return ended();
  }

  /** One whose time was up had ended by itself; that is on record now and looks as before. */
  private AssignmentView gone(LicenseDeleted event) {
    if (before.isOverdue(event.effectiveAt())) {
      expired = true;
      return endedAsItWas();
    }
    return revoked(event.effectiveAt(), AssignmentTable.LICENSE_DELETED);
  }

  private AssignmentView used(AssignmentUsed event) {
    if (lastUsedAt == null || event.effectiveAt().isAfter(lastUsedAt)) {
      lastUsedAt = event.effectiveAt();
      touch();
    }
    return view();
  }

  private AssignmentView ended() {
    version++;
    touch();
    return endedAsItWas();
  }

  private AssignmentView endedAsItWas() {
    ending = new Ending(fact.position(), updatedAt, updatedBy);
    return view();
  }

  private void touch() {
    updatedAt = fact.recordedAt();
    updatedBy = fact.origin().actor();
  }

  private AssignmentView view() {
    return new AssignmentView(
        before.id(),
        before.licenseId(),
        before.tenantId(),
        before.appId(),
        before.createdAt(),
        updatedAt,
        before.createdBy(),
        updatedBy,
        before.holder(),
        before.assignedAt(),
        before.assignedById(),
        before.expiresAt(),
        expired,
        revokedAt,
        revokedBy,
        revokeReason,
        lastUsedAt,
        before.source(),
        before.sourceType(),
        version,
        fact.position(),
        before.assignedPosition(),
        ending);
  }
}

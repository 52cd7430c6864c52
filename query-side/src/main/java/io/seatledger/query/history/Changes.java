package io.seatledger.query.history;

import static io.seatledger.query.history.Change.between;
import static io.seatledger.query.history.Change.toAll;
import static io.seatledger.query.history.Values.ACTIVE;
import static io.seatledger.query.history.Values.STATUS;
import static io.seatledger.query.history.Values.one;

import io.seatledger.events.audit.AuditEvent;
import io.seatledger.events.audit.AuditEvent.AuditPackMade;
import io.seatledger.events.audit.AuditEvent.AuditTrailRead;
import io.seatledger.events.audit.AuditEvent.DeadLetterDiscarded;
import io.seatledger.events.audit.AuditEvent.HistoryExported;
import io.seatledger.events.audit.AuditEvent.ProcessorOperated;
import io.seatledger.events.audit.AuditEvent.ProjectionReplayed;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which fields an event changed, each from what to what. */
final class Changes {

  private static final String CANCELLED = "cancelled";

  private Changes() {}

  /** A status is here what was set: whatever the clock made of it is no change. */
  static List<Change> of(LicenseEvent event, String actor) {
    return switch (event) {
      case LicenseCreated e -> toAll(Values.of(e));
      case DetailsChanged e -> between(Values.of(e.before()), Values.of(e.after()));
      case TotalSeatsChanged e -> between(Values.seats(e.before()), Values.seats(e.after()));
      case TermChanged e -> between(Values.of(e.before()), Values.of(e.after()));
      case PricingChanged e -> between(Values.of(e.before()), Values.of(e.after()));
      case SeatPolicyChanged e -> between(Values.of(e.before()), Values.of(e.after()));
      case LicenseCancelled _ -> status(ACTIVE, CANCELLED);
      case LicenseReactivated _ -> status(CANCELLED, ACTIVE);
      case LicenseDeleted e -> deleted(e);
      case LicenseRestored _ -> List.of(new Change("is_deleted", true, false));
      case SeatAssigned e -> toAll(Values.of(e));
      case SeatRefused _ -> List.of();
      case AssignmentRevoked e -> revoked(e, actor);
      case AssignmentExpired _ -> status(ACTIVE, "expired");
    };
  }

  private static List<Change> status(String from, String to) {
    return between(one(STATUS, from), one(STATUS, to));
  }

  private static List<Change> deleted(LicenseDeleted event) {
    var deleted = new Change("is_deleted", false, true);
    return event.endedSeats() == 0
        ? List.of(deleted)
        : List.of(deleted, new Change("used_seats", event.endedSeats(), 0));
  }

  private static List<Change> revoked(AssignmentRevoked event, String actor) {
    var changes = new ArrayList<>(status(ACTIVE, "revoked"));
    changes.add(new Change("revoked_at", null, event.effectiveAt()));
    changes.add(new Change("revoked_by", null, actor));
    changes.addAll(toAll(one("revoke_reason", event.reason())));
    return changes;
  }

  /** An act changes nothing that was there: what it says of itself is new. */
  static List<Change> of(AuditEvent act) {
    var said = new LinkedHashMap<String, @Nullable Object>();
    switch (act) {
      case AuditTrailRead e -> {
        said.put("query", e.query());
        said.put("up_to_position", e.upToPosition());
      }
      case HistoryExported e -> {
        said.put("query", e.query());
        said.put("format", e.format());
        said.put("up_to_position", e.upToPosition());
      }
      case AuditPackMade e -> {
        said.put("pack_id", e.packId());
        said.put("vendor", e.vendor());
        said.put("license_ids", e.licenseIds());
        said.put("as_of", e.asOf());
        said.put("content_hash", e.contentHash());
      }
      case ProjectionReplayed e -> {
        said.put("processor", e.processor());
        said.put("mode", e.mode());
      }
      case ProcessorOperated e -> {
        said.put("processor", e.processor());
        said.put("operation", e.operation());
        said.put("segment", e.segment());
      }
      case DeadLetterDiscarded e -> {
        said.put("processor", e.processor());
        said.put("position", e.position());
        said.put("cause", e.cause());
      }
    }
    return toAll(said);
  }
}

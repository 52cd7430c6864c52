package io.seatledger.query.history;

import io.seatledger.events.Origin;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.audit.AuditEvent;
import io.seatledger.events.audit.AuditEvent.DeadLetterDiscarded;
import io.seatledger.events.audit.AuditEvent.ProcessorOperated;
import io.seatledger.events.audit.AuditEvent.ProjectionReplayed;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event says, whatever kind it is of. */
record Told(Object event, Origin origin, Map<String, ?> metadata) {

  static Told of(Object event, Map<String, ?> metadata) {
    return new Told(event, Origin.of(metadata), metadata);
  }

  Instant effectiveAt() {
    return switch (event) {
      case LicenseEvent e -> e.effectiveAt();
      case AssignmentEvent e -> e.effectiveAt();
      case AuditEvent e -> e.effectiveAt();
      default -> throw unknown();
    };
  }

  @Nullable Holder holder() {
    return switch (event) {
      case SeatAssigned e -> e.holder();
      case SeatRefused e -> e.holder();
      case AssignmentRevoked e -> e.holder();
      case AssignmentExpired e -> e.holder();
      default -> null;
    };
  }

  boolean isBeginning() {
    return event instanceof LicenseCreated
        || event instanceof SeatAssigned
        || event instanceof AuditEvent;
  }

  List<Change> changes(@Nullable Instant usedBefore) {
    return switch (event) {
      case LicenseEvent e -> Changes.of(e, origin.actor());
      case AssignmentUsed e -> List.of(new Change("last_used_at", usedBefore, e.effectiveAt()));
      case AuditEvent e -> Changes.of(e);
      default -> throw unknown();
    };
  }

  @Nullable String reason() {
    return switch (event) {
      case AssignmentRevoked e -> e.reason();
      case SeatRefused _ -> "no_seats_available";
      case ProjectionReplayed e -> e.reason();
      case ProcessorOperated e -> e.reason();
      case DeadLetterDiscarded e -> e.reason();
      default -> null;
    };
  }

  @Nullable String correlationId() {
    return text("correlation_id");
  }

  @Nullable String causationId() {
    return text("causation_id");
  }

  private @Nullable String text(String key) {
    var value = metadata.get(key);
    return value == null ? null : value.toString();
  }

  private IllegalStateException unknown() {
    return new IllegalStateException("No history tells of " + event.getClass().getSimpleName());
  }
}

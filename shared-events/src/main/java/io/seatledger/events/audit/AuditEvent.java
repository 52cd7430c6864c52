package io.seatledger.events.audit;

import io.seatledger.events.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done with the books of a tenant; each act is a stream of its own. */
public sealed interface AuditEvent {

  /** When it was done, in microseconds at most. */
  Instant effectiveAt();

  /** Somebody read the audit trail, which stood at {@code upToPosition}. */
  @EventType("audit.trail-read")
  record AuditTrailRead(Instant effectiveAt, String query, long upToPosition)
      implements AuditEvent {}

  /** Somebody took a copy of a list or a history away. */
  @EventType("audit.history-exported")
  record HistoryExported(Instant effectiveAt, String query, String format, long upToPosition)
      implements AuditEvent {}

  /** An audit pack was made of the state at {@code asOf}. */
  @EventType("audit.pack-made")
  record AuditPackMade(
      Instant effectiveAt,
      String packId,
      @Nullable String vendor,
      List<String> licenseIds,
      Instant asOf,
      String contentHash)
      implements AuditEvent {

    public AuditPackMade {
      licenseIds = List.copyOf(licenseIds);
    }
  }

  /** A projection was built again from the events. */
  @EventType("audit.projection-replayed")
  record ProjectionReplayed(
      Instant effectiveAt, String processor, String mode, @Nullable String reason)
      implements AuditEvent {}

  /** An event processor was paused, resumed, split or merged. */
  @EventType("audit.processor-operated")
  record ProcessorOperated(
      Instant effectiveAt,
      String processor,
      String operation,
      @Nullable Integer segment,
      @Nullable String reason)
      implements AuditEvent {}

  /** An event that a projection could not take was given up on. */
  @EventType("audit.dead-letter-discarded")
  record DeadLetterDiscarded(
      Instant effectiveAt, String processor, long position, String cause, @Nullable String reason)
      implements AuditEvent {}
}

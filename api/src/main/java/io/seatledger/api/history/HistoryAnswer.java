package io.seatledger.api.history;

import io.seatledger.events.ActorType;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.query.history.Change;
import io.seatledger.query.history.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event in a history as clients get it; null where it has no value. */
record HistoryAnswer(
    long position,
    long sequence,
    String id,
    Instant recordedAt,
    Instant effectiveAt,
    String actorId,
    @Nullable ActorType actorType,
    @Nullable String appId,
    String source,
    SourceType sourceType,
    String action,
    @Nullable String licenseId,
    @Nullable String assignmentId,
    @Nullable String assigneeId,
    @Nullable AssigneeType assigneeType,
    List<Change> changes,
    @Nullable String reason,
    @Nullable String correlationId,
    @Nullable String causationId) {

  static HistoryAnswer of(Entry entry) {
    var origin = entry.origin();
    var holder = entry.holder();
    return new HistoryAnswer(
        entry.position(),
        entry.sequence(),
        entry.id(),
        entry.recordedAt(),
        entry.effectiveAt(),
        origin.actor(),
        origin.actorType(),
        origin.appId(),
        origin.source(),
        origin.sourceType(),
        entry.action(),
        entry.licenseId(),
        entry.assignmentId(),
        holder == null ? null : holder.id(),
        holder == null ? null : holder.type(),
        entry.changes(),
        entry.reason(),
        entry.correlationId(),
        entry.causationId());
  }
}

package io.seatledger.api.audit;

import io.seatledger.events.ActorType;
import io.seatledger.query.history.Change;
import io.seatledger.query.history.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event of the trail as clients get it; null where it has no value.
 *
 * @param before the changed fields before; null if nothing was there or nothing changed
 * @param after the changed fields after; null if nothing changed
 */
record AuditEventAnswer(
    long sequenceId,
    String id,
    @Nullable ActorType actorType,
    String actorId,
    @Nullable String appId,
    String action,
    String resourceType,
    @Nullable String resourceId,
    @Nullable String licenseId,
    Outcome outcome,
    @Nullable String reason,
    @Nullable Map<String, @Nullable Object> before,
    @Nullable Map<String, @Nullable Object> after,
    List<Change> changes,
    Instant occurredAt,
    Instant effectiveAt,
    @Nullable String correlationId,
    String previousHash,
    String recordHash) {

  enum Outcome {
    SUCCESS,
    DENIED
  }

  static AuditEventAnswer of(Entry entry) {
    var origin = entry.origin();
    return new AuditEventAnswer(
        entry.position(),
        entry.id(),
        origin.actorType(),
        origin.actor(),
        origin.appId(),
        entry.action(),
        entry.resourceType(),
        entry.resourceId(),
        entry.licenseId(),
        entry.denied() ? Outcome.DENIED : Outcome.SUCCESS,
        entry.reason(),
        entry.begins() ? null : values(entry.changes(), Change::from),
        values(entry.changes(), Change::to),
        entry.changes(),
        entry.recordedAt(),
        entry.effectiveAt(),
        entry.correlationId(),
        entry.previousHash(),
        entry.recordHash());
  }

  private static @Nullable Map<String, @Nullable Object> values(
      List<Change> changes, Function<Change, @Nullable Object> side) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    changes.forEach(change -> values.put(change.field(), side.apply(change)));
    return values.isEmpty() ? null : values;
  }
}

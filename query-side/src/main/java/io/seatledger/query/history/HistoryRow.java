package io.seatledger.query.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the SQL view that tells events of the ledger. */
@Entity
@Immutable
@Table(name = "history", schema = "views")
@SuppressWarnings({"NullAway.Init", "unused"}) // JPA fills the fields
class HistoryRow {
  @Id private long position;
  private String id;
  private String eventId;
  private String tenantId;
  private @Nullable String appId;
  private String streamId;
  private long sequence;
  private String type;
  private int revision;
  private String action;
  private @Nullable String licenseId;
  private @Nullable String assignmentId;
  private String resourceType;
  private @Nullable String resourceId;
  private String actorId;
  private String outcome;
  private Instant recordedAt;
  private String payload;
  private String metadata;
  private @Nullable Instant usedBefore;
  private String previousHash;
  private String recordHash;

  /** As the ledger has it, in whatever revision that is. */
  DomainEventData<String> stored() {
    return new GenericDomainEventEntry<>(
        streamType(),
        streamId,
        sequence,
        eventId,
        recordedAt,
        type,
        Integer.toString(revision),
        payload,
        metadata);
  }

  private String streamType() {
    return type.substring(0, type.indexOf('.'));
  }

  Entry told(Told told) {
    return new Entry(
        position,
        sequence,
        id,
        recordedAt,
        told.effectiveAt(),
        told.origin(),
        action,
        resourceType,
        resourceId,
        outcome.equals("denied"),
        licenseId,
        assignmentId,
        told.holder(),
        told.isBeginning(),
        told.changes(usedBefore),
        told.reason(),
        told.correlationId(),
        told.causationId(),
        previousHash,
        recordHash);
  }
}

package io.seatledger.query.history;

import io.seatledger.events.Origin;
import io.seatledger.events.license.Holder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is told.
 *
 * @param position in the ledger
 * @param sequence in its stream
 * @param action the name of the event, with underscores
 * @param denied whether what was wanted was refused
 * @param holder whom a seat is about; null for other events
 * @param begins whether what it is about began with it, so that nothing was before
 * @param reason what a person gave, or why it was refused
 * @param correlationId where all began that led to it
 * @param causationId what caused it at once
 * @param previousHash the chain hash of the tenant's event before; empty for the first
 * @param recordHash its own
 */
public record Entry(
    long position,
    long sequence,
    String id,
    Instant recordedAt,
    Instant effectiveAt,
    Origin origin,
    String action,
    String resourceType,
    @Nullable String resourceId,
    boolean denied,
    @Nullable String licenseId,
    @Nullable String assignmentId,
    @Nullable Holder holder,
    boolean begins,
    List<Change> changes,
    @Nullable String reason,
    @Nullable String correlationId,
    @Nullable String causationId,
    String previousHash,
    String recordHash) {}

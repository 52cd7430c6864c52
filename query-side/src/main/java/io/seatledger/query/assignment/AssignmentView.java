package io.seatledger.query.assignment;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.Holder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the events say of an assignment, before the clock is asked.
 *
 * @param expired whether its expiry has been recorded
 * @param version moves when it is assigned, revoked or expires
 * @param position of the last event that is in here
 */
public record AssignmentView(
    String id,
    String licenseId,
    String tenantId,
    @Nullable String appId,
    Instant createdAt,
    Instant updatedAt,
    String createdBy,
    String updatedBy,
    Holder holder,
    Instant assignedAt,
    String assignedById,
    @Nullable Instant expiresAt,
    boolean expired,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revokeReason,
    @Nullable Instant lastUsedAt,
    String source,
    SourceType sourceType,
    long version,
    long position) {}

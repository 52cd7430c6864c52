package io.seatledger.query.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection could not take, or one that waits behind such an event.
 *
 * @param licenseId the license whose later events wait for this one
 * @param position of the event in the ledger
 * @param triedAt when a projection last could not take it
 * @param cause why it could not; null if the event only waits behind another
 * @param behind how many events of the license wait behind it
 * @param payload the event as JSON; null for readers to whom the event does not belong
 */
public record DeadLetter(
    String id,
    String processor,
    String licenseId,
    String tenantId,
    long position,
    String eventType,
    Instant enqueuedAt,
    Instant triedAt,
    @Nullable String cause,
    long behind,
    @Nullable String payload) {}

package io.seatledger.events;

import java.time.Instant;

/**
 * An event as the ledger holds it.
 *
 * @param position its place in the ledger: dense, from 1, in order of commit
 * @param recordedAt when the ledger took it; never before the event at a lower position
 */
public record Recorded<E>(E event, Origin origin, Instant recordedAt, long position) {}

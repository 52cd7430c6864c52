package io.seatledger.command.ledger;

import java.time.Instant;

/** That an event is in the ledger, without what is in it. */
public record Appended(long position, Instant recordedAt, String type, String tenantId) {}

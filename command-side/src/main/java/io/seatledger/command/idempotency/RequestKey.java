package io.seatledger.command.idempotency;

/**
 * What a caller calls a request by, so that its repeat is known.
 *
 * @param id stands for tenant, caller and the caller's key: a SHA-256 in hex
 * @param requestHash of what is asked: a SHA-256 in hex
 */
public record RequestKey(String tenantId, String id, String requestHash) {}

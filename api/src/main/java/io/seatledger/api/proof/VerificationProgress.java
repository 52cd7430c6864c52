package io.seatledger.api.proof;

/**
 * How far a look through the books has come.
 *
 * @param events that are in order so far
 * @param position of the last of them
 * @param lastPosition where the look will end
 */
record VerificationProgress(long events, long position, long lastPosition) {}

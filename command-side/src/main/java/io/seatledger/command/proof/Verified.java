package io.seatledger.command.proof;

import java.util.Optional;

/**
 * What a look through a tenant's books found.
 *
 * @param events how many were found to be in order
 * @param position of the last of those; where the look began if there is none
 * @param broken where the books are not what was written; nothing if they are
 */
public record Verified(long events, long position, Optional<Broken> broken) {}

package io.seatledger.query.assignment;

import java.time.Instant;

/**
 * How an assignment ended, which it does once.
 *
 * @param position of the event that ended it
 * @param updatedAt when it was last updated by then, as uses may come later; likewise by whom
 */
record Ending(long position, Instant updatedAt, String updatedBy) {}

package io.seatledger.query.time;

import io.seatledger.query.Moment;

/**
 * An answer and the moment it is true for.
 *
 * @param moment whose position is null if no position can be named
 */
public record Answered<T>(T value, Moment moment) {}

package io.seatledger.query.compliance;

/**
 * What is left of an organisation's seats, and which of its licenses end soon, at an instant.
 *
 * @param freeSeats that could be assigned: not those of licenses that have ended
 * @param overAllocatedSeats in use beyond what is owned
 */
public record Outlook(
    long freeSeats,
    long overAllocatedSeats,
    long endingIn30Days,
    long endingIn60Days,
    long endingIn90Days) {}

package io.seatledger.events.license;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a seat: at most one active assignment of a license is for the same holder.
 *
 * @param assetId the asset the seat is used on, where that is told apart
 */
public record Holder(AssigneeType type, String id, @Nullable String assetId) {}

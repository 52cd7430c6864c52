package io.seatledger.query.replay;

/**
 * A row that is not what the ledger says.
 *
 * @param key its primary key, in one text
 * @param kind missing, unexpected or different, as the live rows have it
 */
public record Difference(String table, String key, String kind) {}

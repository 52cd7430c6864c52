package io.seatledger.bench.inprocess;

/** What all rows have in common: as large as in the ledger, since it is from there. */
record RawRow(String tenantId, String type, String payload, String metadata, String chainHash) {}

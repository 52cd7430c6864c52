package io.seatledger.command.proof;

/**
 * Where an event lies.
 *
 * @param position in the ledger
 * @param chainHash in hex: the leaf that stands for it in its tenant's tree
 */
public record Place(long position, String chainHash) {}

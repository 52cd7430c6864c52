package io.seatledger.command.proof;

/**
 * The first place where the books are not what was once written.
 *
 * @param position in the ledger
 * @param why in a sentence
 */
public record Broken(long position, Fault fault, String why) {}

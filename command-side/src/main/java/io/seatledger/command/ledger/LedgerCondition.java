package io.seatledger.command.ledger;

/**
 * How the books are at a moment.
 *
 * @param head the position of the last event; 0 if there is none
 * @param writable whether the database lets this node append
 * @param open whether this node takes one more append
 */
public record LedgerCondition(long head, boolean writable, boolean open) {}

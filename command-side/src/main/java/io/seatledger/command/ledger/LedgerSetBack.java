package io.seatledger.command.ledger;

/**
 * What was read of the ledger before is not in it any more: it is an older copy of itself. Whoever
 * follows it must begin again where it is known to have been.
 */
final class LedgerSetBack extends IllegalStateException {

  LedgerSetBack(long position) {
    super("The event at position %d is gone or another one".formatted(position));
  }
}

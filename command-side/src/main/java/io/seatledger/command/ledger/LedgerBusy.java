package io.seatledger.command.ledger;

/** The ledger could not take an append: nothing was written, and the caller may try again. */
public final class LedgerBusy extends RuntimeException {

  LedgerBusy(String message) {
    super(message);
  }
}

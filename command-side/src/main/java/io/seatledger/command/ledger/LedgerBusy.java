package io.seatledger.command.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger could not take an append: nothing was written, and the caller may try again. */
public final class LedgerBusy extends RuntimeException {

  LedgerBusy(String message) {
    this(message, null);
  }

  public LedgerBusy(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

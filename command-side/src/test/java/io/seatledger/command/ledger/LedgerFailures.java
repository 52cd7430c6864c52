package io.seatledger.command.ledger;

import java.io.IOException;

/** What only the ledger may say. */
public final class LedgerFailures {

  private LedgerFailures() {}

  public static LedgerBusy busy() {
    return new LedgerBusy("a test");
  }

  public static OutcomeUnknown unknown() {
    return new OutcomeUnknown(new IOException("a test"));
  }
}

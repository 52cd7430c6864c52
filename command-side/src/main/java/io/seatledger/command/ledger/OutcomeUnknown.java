package io.seatledger.command.ledger;

/** The database went away while it committed, and has not come back to tell whether it did. */
public final class OutcomeUnknown extends RuntimeException {

  public OutcomeUnknown(Throwable cause) {
    super("It is not known whether the append was committed", cause);
  }
}

package io.seatledger.command.idempotency;

/** The key has an answer already: nothing was done, and that answer is the one to give. */
public final class KeyTaken extends RuntimeException {

  public KeyTaken() {
    super("The key has an answer already");
  }
}

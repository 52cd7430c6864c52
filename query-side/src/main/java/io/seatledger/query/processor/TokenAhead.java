package io.seatledger.query.processor;

/** A processor has seen events that are not in the ledger, which was set back. */
public final class TokenAhead extends IllegalStateException {

  TokenAhead(String processor, long position) {
    super("The ledger ends before position %d, where %s is".formatted(position, processor));
  }
}

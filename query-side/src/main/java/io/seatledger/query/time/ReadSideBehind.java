package io.seatledger.query.time;

/** What is asked about is in the ledger, or may still get there, and is not shown yet. */
public final class ReadSideBehind extends RuntimeException {

  ReadSideBehind() {
    super("What was recorded by then is not shown yet", null, false, false);
  }
}

package io.seatledger.command.license;

import java.time.Instant;

/** What became of a command. */
public sealed interface Outcome {

  /**
   * It is done, or was so already.
   *
   * @param position the ledger position from which on a read side shows it
   * @param decidedAt the moment for which it was decided
   */
  record Done(long position, Instant decidedAt) implements Outcome {}

  /** It may not be. */
  record Refused(Refusal why) implements Outcome {}
}

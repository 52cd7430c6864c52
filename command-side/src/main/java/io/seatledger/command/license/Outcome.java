package io.seatledger.command.license;

/** What became of a command. */
public sealed interface Outcome {

  /**
   * It is done, or was so already.
   *
   * @param position the ledger position from which on a read side shows it
   */
  record Done(long position) implements Outcome {}

  /** It may not be. */
  record Refused(Refusal why) implements Outcome {}
}

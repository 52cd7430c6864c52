package io.seatledger.command.proof;

/** What is wrong with a place in the books. */
public enum Fault {
  /** What is there is not what was written. */
  ALTERED,
  /** What was written is not there. */
  MISSING,
  /** The books do not continue those that a checkpoint was signed for. */
  REWRITTEN
}

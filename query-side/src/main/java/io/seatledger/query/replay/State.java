package io.seatledger.query.replay;

/** Where a replay is. */
public enum State {
  WAITING,
  BUILDING,
  DONE,
  FAILED,
  CANCELLED;

  /** Whether nothing will become of it any more. */
  public boolean isFinal() {
    return this != WAITING && this != BUILDING;
  }
}

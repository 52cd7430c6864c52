package io.seatledger.query.assignment;

/** An assignment at an instant, with what the clock decides. */
public record AssignmentNow(AssignmentView assignment, AssignmentStatus status) {

  private static final long ACTIVE = 1;
  private static final long ENDED = 2;

  /** Moves twice, when it is assigned and when it ends; at the very second if it expires. */
  public long version() {
    return status == AssignmentStatus.ACTIVE ? ACTIVE : ENDED;
  }
}

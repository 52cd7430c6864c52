package io.seatledger.query.assignment;

import java.time.Instant;

/** An assignment at an instant, with what the clock decides. */
public record AssignmentNow(AssignmentView assignment, AssignmentStatus status) {

  private static final long ACTIVE = 1;
  private static final long ENDED = 2;

  /** Derives what the clock decides, exactly as the SQL view {@code assignment_now} does. */
  public static AssignmentNow at(Instant now, AssignmentView view) {
    return new AssignmentNow(view, status(view, now));
  }

  private static AssignmentStatus status(AssignmentView view, Instant now) {
    if (view.revokedAt() != null) {
      return AssignmentStatus.REVOKED;
    }
    return view.expired() || view.isOverdue(now)
        ? AssignmentStatus.EXPIRED
        : AssignmentStatus.ACTIVE;
  }

  /** Moves twice, when it is assigned and when it ends; at the very second if it expires. */
  public long version() {
    return status == AssignmentStatus.ACTIVE ? ACTIVE : ENDED;
  }
}

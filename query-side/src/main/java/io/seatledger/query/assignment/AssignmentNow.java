package io.seatledger.query.assignment;

import io.seatledger.events.Recorded;
import io.seatledger.events.license.LicenseEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An assignment at an instant, with what the clock decides. */
public record AssignmentNow(AssignmentView assignment, AssignmentStatus status) {

  private static final long ACTIVE = 1;
  private static final long ENDED = 2;

  /** Derives what the clock decides, exactly as the SQL view {@code assignment_now} does. */
  public static AssignmentNow at(Instant now, AssignmentView view) {
    return new AssignmentNow(view, status(view, now));
  }

  /**
   * The assignment of that id as all that ever happened to it makes it; nothing if none of the
   * events assigns its seat.
   */
  public static Optional<AssignmentNow> told(
      Instant now, String id, List<Recorded<LicenseEvent>> events) {
    @Nullable AssignmentView view = null;
    for (var event : events) {
      view = AssignmentTail.concerns(event.event(), id) ? AssignmentView.evolve(view, event) : view;
    }
    return Optional.ofNullable(view).map(assignment -> at(now, assignment));
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

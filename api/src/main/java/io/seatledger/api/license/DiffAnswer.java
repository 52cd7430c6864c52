package io.seatledger.api.license;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatledger.api.time.Span;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.query.Moment;
import io.seatledger.query.assignment.AssignmentStatus;
import io.seatledger.query.assignment.SeatsMoved;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a license from one moment to a later one, as clients get it. */
record DiffAnswer(
    String licenseId, End from, End to, List<Changed> fields, List<Derived> derived, Seats seats) {

  record End(Instant instant, long position) {

    static End of(Moment moment) {
      return new End(moment.now(), Objects.requireNonNull(moment.position()));
    }
  }

  /** A field that clients set, and each change of it; both values are the same if it was undone. */
  record Changed(String field, @Nullable Object from, @Nullable Object to, List<Change> changes) {}

  record Change(long position, Instant recordedAt, String actor) {}

  /** A field that seats or the clock decide. */
  record Derived(String field, @Nullable Object from, @Nullable Object to) {}

  record Seats(List<Gained> gained, List<Lost> lost, boolean hasMore) {

    static Seats of(SeatsMoved moved) {
      return new Seats(
          moved.gained().stream().map(Gained::of).toList(),
          moved.lost().stream().map(Lost::of).toList(),
          moved.hasMore());
    }
  }

  record Who(String assigneeId, AssigneeType assigneeType, @Nullable String assetId) {

    static Who of(Holder holder) {
      return new Who(holder.id(), holder.type(), holder.assetId());
    }
  }

  record Gained(String assignmentId, @JsonUnwrapped Who holder, long position, Instant at) {

    static Gained of(SeatsMoved.Gained seat) {
      return new Gained(seat.assignmentId(), Who.of(seat.holder()), seat.position(), seat.at());
    }
  }

  record Lost(
      String assignmentId,
      @JsonUnwrapped Who holder,
      AssignmentStatus how,
      @Nullable Long position,
      Instant at) {

    static Lost of(SeatsMoved.Lost seat) {
      return new Lost(
          seat.assignmentId(), Who.of(seat.holder()), seat.how(), seat.position(), seat.at());
    }
  }

  static DiffAnswer of(String licenseId, Span span, FieldChanges changes, SeatsMoved seats) {
    return new DiffAnswer(
        licenseId,
        End.of(span.from()),
        End.of(span.to()),
        changes.changed(),
        changes.derived(),
        Seats.of(seats));
  }
}

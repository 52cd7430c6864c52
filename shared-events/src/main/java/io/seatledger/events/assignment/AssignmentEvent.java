package io.seatledger.events.assignment;

import io.seatledger.events.EventType;
import java.time.Instant;

/** What can happen to an assignment alone; one stream per assignment. */
public sealed interface AssignmentEvent {

  /** {@code asg_} and a ULID; also the id of the stream. */
  String assignmentId();

  /** The license the seat belongs to. */
  String licenseId();

  /** When it took effect, in microseconds at most. */
  Instant effectiveAt();

  /** The seat was used, last at {@code effectiveAt}. */
  @EventType("assignment.used")
  record AssignmentUsed(String assignmentId, String licenseId, Instant effectiveAt)
      implements AssignmentEvent {}
}

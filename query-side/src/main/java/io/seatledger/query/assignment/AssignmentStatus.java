package io.seatledger.query.assignment;

/** Where an assignment stands in its life at an instant. */
public enum AssignmentStatus {
  ACTIVE,
  REVOKED,
  EXPIRED
}

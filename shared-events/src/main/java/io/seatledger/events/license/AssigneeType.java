package io.seatledger.events.license;

/** Whether a seat is held by one person or by a group, which counts as one seat. */
public enum AssigneeType {
  PERSON,
  GROUP
}

package io.seatledger.query.cluster;

/** Why an operation cannot be asked of a processor as it is. */
public enum Obstacle {
  /** Nodes are at another operation. */
  IN_PROGRESS,
  /** Who is to cut a segment must have it, and nobody has any. */
  PAUSED,
  /** There is no such segment. */
  NO_SEGMENT,
  /** Its other half is itself cut in two, or it has none. */
  NO_OTHER_HALF
}

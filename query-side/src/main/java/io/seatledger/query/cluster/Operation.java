package io.seatledger.query.cluster;

import java.util.Locale;

/** What operators have done to a processor. */
public enum Operation {
  /** No node handles events any more, after a restart either. */
  PAUSE,
  /** Nodes go on where it was paused. */
  RESUME,
  /** Its rows are emptied and filled again from the first event on. */
  RESET,
  /** Two halves of a segment go on by themselves, on two nodes if there are. */
  SPLIT,
  /** A segment and its other half become one. */
  MERGE;

  /** The spelling of the contract. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The operation that is spelled so. */
  public static Operation of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }

  /** Whether it makes more or fewer segments. */
  public boolean cuts() {
    return this == SPLIT || this == MERGE;
  }

  /** Whether it is done as soon as it is asked for: nodes find out by themselves. */
  boolean isWish() {
    return this == PAUSE || this == RESUME;
  }
}

package io.seatledger.events.license;

/** What a full pool does with one more holder. */
public enum SeatPolicy {
  /** Refuses. */
  STRICT,
  /** Takes the holder and becomes over-allocated. */
  ALLOW_OVER_ALLOCATION
}

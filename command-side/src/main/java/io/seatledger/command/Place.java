package io.seatledger.command;

import java.time.Instant;

/**
 * Where the last of some events is in the ledger, which holds them one after the other.
 *
 * @param position 0 if there are none
 * @param recordedAt when the ledger took them
 */
public record Place(long position, Instant recordedAt) {

  /** Of no events. */
  public static final Place NONE = new Place(0, Instant.EPOCH);
}

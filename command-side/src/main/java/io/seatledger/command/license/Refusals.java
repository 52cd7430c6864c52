package io.seatledger.command.license;

import io.seatledger.events.license.Holder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.pcollections.HashTreePSet;

/**
 * The holders for whom a refusal is recorded in the newest minute there is one, so that no caller
 * floods the ledger with refusals. Immutable.
 */
record Refusals(Instant minute, Set<Holder> holders) {

  static final Refusals NONE = new Refusals(Instant.EPOCH, Set.of());
  static final int PER_MINUTE = 100;

  Refusals {
    holders = HashTreePSet.from(holders);
  }

  /** Whether one more refusal is worth recording. */
  boolean admit(Holder holder, Instant now) {
    return isOver(now) || (holders.size() < PER_MINUTE && !holders.contains(holder));
  }

  Refusals with(Holder holder, Instant at) {
    return isOver(at)
        ? new Refusals(at.truncatedTo(ChronoUnit.MINUTES), Set.of(holder))
        : new Refusals(minute, HashTreePSet.from(holders).plus(holder));
  }

  /** A clock that is behind does not open an earlier minute again. */
  private boolean isOver(Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES).isAfter(minute);
  }
}

package io.seatledger.command.license;

import io.seatledger.events.Recorded;
import io.seatledger.events.license.LicenseEvent;
import java.time.Instant;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

  /**
   * It is done, or was so already.
   *
   * @param position the ledger position from which on a read side shows it
   * @param decidedAt the moment for which it was decided
   * @param changes what was recorded of the license; nothing if it was so already, and where it is
   *     not known any more
   */
  record Done(long position, Instant decidedAt, List<Recorded<LicenseEvent>> changes)
      implements Outcome {
    public Done {
      changes = List.copyOf(changes);
    }

    public Done(long position, Instant decidedAt) {
      this(position, decidedAt, List.of());
    }
  }

  /** It may not be. */
  record Refused(Refusal why) implements Outcome {}
}

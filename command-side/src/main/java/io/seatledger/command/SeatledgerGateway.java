package io.seatledger.command;

import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.license.LicenseCommand;
import io.seatledger.command.license.Outcome;
import io.seatledger.events.Origin;

/**
 * Carries out what callers ask. When a method returns, the effect is durably recorded. Thread-safe.
 *
 * <p>Both methods throw {@link io.seatledger.command.ledger.LedgerBusy} if nothing was done and it
 * may be tried again, and {@link io.seatledger.command.ledger.OutcomeUnknown} if it cannot be told
 * whether it was done.
 */
public interface SeatledgerGateway {

  /** Decides about a license on behalf of the caller. */
  Outcome send(LicenseCommand command, Origin caller);

  /** Notes the usage of an assignment that the caller is known to see. */
  Outcome send(RecordUsage command, Origin caller);
}

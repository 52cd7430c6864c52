package io.seatledger.api.write;

import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.license.Command;
import io.seatledger.command.license.Outcome;

/**
 * What became of a write, now or when it was first asked for.
 *
 * @param subjectId the license or assignment that is answered
 */
record Decided(String licenseId, String subjectId, Outcome outcome) {

  static Decided of(Command command, Outcome outcome) {
    return new Decided(command.licenseId(), command.subjectId(), outcome);
  }

  static Decided of(KeptAnswer kept) {
    return new Decided(kept.licenseId(), kept.subjectId(), kept.outcome());
  }
}

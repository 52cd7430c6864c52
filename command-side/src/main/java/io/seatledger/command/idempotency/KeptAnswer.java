package io.seatledger.command.idempotency;

import io.seatledger.command.license.Command;
import io.seatledger.command.license.Decision;
import io.seatledger.command.license.Decision.Refused;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a request, from which its answer is made again.
 *
 * @param licenseId the license it was about; empty if it was refused before there was one
 * @param subjectId what is answered: the license or one of its assignments
 * @param decidedAt the moment for which the answer is true
 * @param position the ledger position that the answer shows; that of its own events, if it has any
 * @param refusal why it may not be; null if it is done
 */
public record KeptAnswer(
    RequestKey key,
    String licenseId,
    String subjectId,
    Instant decidedAt,
    long position,
    @Nullable Refusal refusal) {

  /** What is kept of a decision; nothing if the request itself was wrong. */
  public static @Nullable KeptAnswer of(
      RequestKey key, Command command, Decision<?> decision, Instant decidedAt) {
    var refusal = decision instanceof Refused<?> refused ? refused.why() : null;
    return refusal != null && refusal.blamesRequest()
        ? null
        : new KeptAnswer(key, command.licenseId(), command.subjectId(), decidedAt, 0, refusal);
  }

  /** A refusal for which there was no command to decide. */
  public static KeptAnswer refused(RequestKey key, Refusal refusal, Instant decidedAt) {
    return new KeptAnswer(key, "", "", decidedAt, 0, refusal);
  }

  /** The same, shown as the ledger stands at a position. */
  public KeptAnswer at(long position) {
    return new KeptAnswer(key, licenseId, subjectId, decidedAt, position, refusal);
  }

  /** Whether it was given to the same request, and not just to the same key. */
  public boolean answers(RequestKey repeat) {
    return key.requestHash().equals(repeat.requestHash());
  }

  /** What became of the command. */
  public Outcome outcome() {
    return refusal == null ? new Outcome.Done(position, decidedAt) : new Outcome.Refused(refusal);
  }
}

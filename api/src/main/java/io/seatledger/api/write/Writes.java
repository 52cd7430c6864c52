package io.seatledger.api.write;

import io.seatledger.api.problem.ProblemException;
import io.seatledger.command.SeatledgerGateway;
import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.license.LicenseCommand;
import io.seatledger.command.license.Outcome;
import io.seatledger.events.Origin;
import io.seatledger.query.progress.ReadSide;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Carries out what callers ask and waits until reads show it, so that they read their own writes.
 */
@Component
public final class Writes {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final SeatledgerGateway gateway;
  private final ReadSide readSide;

  Writes(SeatledgerGateway gateway, ReadSide readSide) {
    this.gateway = gateway;
    this.readSide = readSide;
  }

  /** Decides about a license; a refusal is thrown as its problem. */
  public Written carryOut(LicenseCommand command, Origin origin) {
    return written(command.licenseId(), gateway.send(command, origin));
  }

  /** Notes a usage; a refusal is thrown as its problem. */
  public Written carryOut(RecordUsage command, Origin origin) {
    return written(command.licenseId(), gateway.send(command, origin));
  }

  private Written written(String licenseId, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var why) -> throw new ProblemException(Refusals.problem(why));
      case Outcome.Done(var position) ->
          new Written(licenseId, position, readSide.await(licenseId, position, LONGEST_WAIT));
    };
  }
}

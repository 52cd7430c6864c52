package io.seatledger.api.expiry;

import io.seatledger.command.SeatledgerGateway;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.events.ActorType;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.query.assignment.OverdueLicenses;
import io.seatledger.query.assignment.OverdueLicenses.Overdue;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Makes history of what the clock has decided already: reads and seats are right without it.
 *
 * <p>What is too much for one round waits for the next.
 */
@Component
final class WhenAssignmentsAreOverdueRecordTheirExpiry {

  private static final int LICENSES = 500;

  private final OverdueLicenses overdue;
  private final SeatledgerGateway gateway;
  private final Clock clock;

  WhenAssignmentsAreOverdueRecordTheirExpiry(
      OverdueLicenses overdue, SeatledgerGateway gateway, Clock clock) {
    this.overdue = overdue;
    this.gateway = gateway;
    this.clock = clock;
  }

  void round() {
    overdue.find(clock.instant(), LICENSES).forEach(this::expire);
  }

  private void expire(Overdue license) {
    var service =
        new Origin(
            license.tenantId(), "seatledger", null, "edm", SourceType.SYSTEM, ActorType.SYSTEM);
    gateway.send(new ExpireAssignments(license.licenseId()), service);
  }
}

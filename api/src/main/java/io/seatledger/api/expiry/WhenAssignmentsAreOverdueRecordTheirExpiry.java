package io.seatledger.api.expiry;

import io.seatledger.command.license.Command;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.events.ActorType;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.query.assignment.OverdueLicenses.Overdue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes history of what the clock has decided already: reads and seats are right without it.
 *
 * <p>What is too much for one round waits for the next.
 */
final class WhenAssignmentsAreOverdueRecordTheirExpiry {

  private static final Logger LOG =
      LoggerFactory.getLogger(WhenAssignmentsAreOverdueRecordTheirExpiry.class);
  private static final int LICENSES = 500;

  private final BiFunction<Instant, Integer, List<Overdue>> overdue;
  private final BiConsumer<Command, Origin> gateway;
  private final Clock clock;

  /**
   * Sends a command for each license.
   *
   * @param overdue at most so many of those that are at an instant
   */
  WhenAssignmentsAreOverdueRecordTheirExpiry(
      BiFunction<Instant, Integer, List<Overdue>> overdue,
      BiConsumer<Command, Origin> gateway,
      Clock clock) {
    this.overdue = overdue;
    this.gateway = gateway;
    this.clock = clock;
  }

  /** Leaves the rest for the next round when the service stops: each may wait for the database. */
  void round(BooleanSupplier stopping) {
    overdue.apply(clock.instant(), LICENSES).stream()
        .takeWhile(_ -> !stopping.getAsBoolean())
        .forEach(this::attempt);
  }

  /** A license that cannot be decided, in whatever way, holds up none of those after it. */
  private void attempt(Overdue license) {
    try {
      expire(license);
    } catch (RuntimeException e) {
      LOG.warn(
          "The expiry of assignments of {} is not recorded: {}", license.licenseId(), e.toString());
    }
  }

  private void expire(Overdue license) {
    var service =
        new Origin(
            license.tenantId(), "seatledger", null, "edm", SourceType.SYSTEM, ActorType.SYSTEM);
    gateway.accept(new ExpireAssignments(license.licenseId()), service);
  }
}

package io.seatledger.bench.estate;

import io.seatledger.events.SourceType;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One assignment of an estate, and the events that tell of it.
 *
 * @param license the number of its license
 * @param expiresAt null is for good
 */
record Assignment(
    int license, String licenseId, String id, Holder holder, @Nullable Instant expiresAt) {

  SeatAssigned made(Instant at) {
    return new SeatAssigned(
        licenseId, at, id, holder, "per_admin", expiresAt, "edm", SourceType.API);
  }

  AssignmentUsed used(Instant at) {
    return new AssignmentUsed(id, licenseId, at);
  }

  AssignmentRevoked takenBack(Instant at) {
    return new AssignmentRevoked(licenseId, at, id, holder, "left the organisation");
  }
}

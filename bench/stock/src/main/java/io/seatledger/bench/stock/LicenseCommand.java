package io.seatledger.bench.stock;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked. */
sealed interface LicenseCommand {

  record CreateLicense(
      @TargetAggregateIdentifier String licenseId,
      @Nullable String vendor,
      @Nullable String productName,
      @Nullable Integer totalSeats)
      implements LicenseCommand {}

  record AssignSeat(@TargetAggregateIdentifier String licenseId, SeatAssigned seat)
      implements LicenseCommand {}
}

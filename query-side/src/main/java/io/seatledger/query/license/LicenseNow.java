package io.seatledger.query.license;

import org.jspecify.annotations.Nullable;

/** A license at an instant, with what the clock decides. */
public record LicenseNow(
    LicenseView license,
    LicenseStatus status,
    int usedSeats,
    @Nullable Integer availableSeats,
    ComplianceStatus complianceStatus) {}

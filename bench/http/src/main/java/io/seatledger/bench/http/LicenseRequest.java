package io.seatledger.bench.http;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Asks for a license to be kept; {@code totalSeats} null is unlimited. */
public record LicenseRequest(
    @Nullable @Size(max = 256) String vendor,
    @Nullable @Size(max = 256) String productName,
    @Nullable @PositiveOrZero Integer totalSeats) {}

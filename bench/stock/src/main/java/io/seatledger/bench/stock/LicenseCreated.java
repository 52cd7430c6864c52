package io.seatledger.bench.stock;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A license is kept. */
@Revision("1")
public record LicenseCreated(
    String licenseId,
    @Nullable String vendor,
    @Nullable String productName,
    @Nullable Integer totalSeats) {}

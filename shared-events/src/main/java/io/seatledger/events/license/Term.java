package io.seatledger.events.license;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when until when a license is owned, and how it goes on. */
public record Term(
    @Nullable Instant purchaseDate,
    @Nullable Instant expiryDate,
    @Nullable Instant renewalDate,
    boolean autoRenew) {}

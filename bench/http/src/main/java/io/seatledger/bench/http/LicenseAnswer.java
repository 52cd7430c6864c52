package io.seatledger.bench.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A license, in the fields that the bench asks for. */
public record LicenseAnswer(
    String id,
    String tenantId,
    @Nullable String vendor,
    @Nullable String productName,
    @Nullable Integer totalSeats,
    int usedSeats,
    Instant createdAt,
    String createdBy) {

  /** One that was made just now. */
  public static LicenseAnswer made(String id, LicenseRequest asked, Caller caller, Instant now) {
    return new LicenseAnswer(
        id,
        caller.tenantId(),
        asked.vendor(),
        asked.productName(),
        asked.totalSeats(),
        0,
        now,
        caller.actor());
  }
}

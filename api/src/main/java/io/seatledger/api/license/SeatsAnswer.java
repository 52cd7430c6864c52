package io.seatledger.api.license;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.query.license.SeatsNow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the seats of a license are used, as clients get it. */
record SeatsAnswer(
    String licenseId,
    @Nullable Integer total,
    int used,
    @Nullable Integer available,
    Map<AssigneeType, Integer> byAssigneeType,
    @JsonProperty("expiring_in_30_days") int expiringIn30Days,
    @JsonProperty("expiring_in_60_days") int expiringIn60Days,
    @JsonProperty("expiring_in_90_days") int expiringIn90Days,
    int refused) {

  static SeatsAnswer of(String licenseId, SeatsNow seats) {
    return new SeatsAnswer(
        licenseId,
        seats.total(),
        seats.used(),
        seats.available(),
        seats.byAssigneeType(),
        seats.expiringIn30Days(),
        seats.expiringIn60Days(),
        seats.expiringIn90Days(),
        seats.refused());
  }
}

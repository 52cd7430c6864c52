package io.seatledger.api.estate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The compliance figures, in no order. Null is the key of licenses that have none. */
record EstateCount(
    Group total,
    int unlimited,
    Map<@Nullable String, Group> byComplianceStatus,
    Map<@Nullable String, Group> byStatus,
    Map<@Nullable String, Group> byVendor,
    Map<@Nullable String, Group> byCostCenter) {

  /** Licenses that have something in common. */
  record Group(
      long licenses, long totalSeats, long usedSeats, Map<@Nullable String, Spend> spend) {}

  /** What those of known cost cost in one currency. */
  record Spend(BigDecimal amount, long licenses) {
    Spend {
      amount = amount.stripTrailingZeros();
    }

    Spend plus(Spend other) {
      return new Spend(amount.add(other.amount), licenses + other.licenses);
    }
  }

  /** As the service answered. */
  static EstateCount answered(JsonNode json) {
    return new EstateCount(
        group(json.path("total")),
        json.path("unlimited_licenses").intValue(),
        groups(json.path("by_compliance_status")),
        groups(json.path("by_status")),
        groups(json.path("by_vendor")),
        groups(json.path("by_cost_center")));
  }

  private static Map<@Nullable String, Group> groups(JsonNode list) {
    var groups = new HashMap<@Nullable String, Group>();
    list.forEach(json -> groups.put(text(json.path("key")), group(json)));
    return groups;
  }

  private static Group group(JsonNode json) {
    var spend = new HashMap<@Nullable String, Spend>();
    json.path("spend")
        .forEach(
            part ->
                spend.put(
                    text(part.path("currency")),
                    new Spend(
                        part.path("amount").decimalValue(), part.path("licenses").longValue())));
    return new Group(
        json.path("licenses").longValue(),
        json.path("total_seats").longValue(),
        json.path("used_seats").longValue(),
        spend);
  }

  /** Null for JSON's null and for what is missing. */
  static @Nullable String text(JsonNode json) {
    return json.isString() ? json.stringValue() : null;
  }
}

package io.seatledger.query.compliance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's licenses and seats, counted at an instant.
 *
 * @param unlimitedLicenses licenses without a number of seats
 */
public record Compliance(
    Group total,
    int unlimitedLicenses,
    List<Group> byComplianceStatus,
    List<Group> byStatus,
    List<Group> byVendor,
    List<Group> byCostCenter) {

  /** Licenses with the same {@code key}; null is the key of those that have none. */
  public record Group(
      @Nullable String key, long licenses, long totalSeats, long usedSeats, List<Spend> spend) {}

  /**
   * What the licenses whose cost is known cost together, in one currency: their amounts as they are
   * written, whatever period each is for.
   */
  public record Spend(@Nullable String currency, BigDecimal amount, long licenses) {}
}

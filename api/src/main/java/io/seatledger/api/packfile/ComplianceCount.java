package io.seatledger.api.packfile;

import org.jspecify.annotations.Nullable;

/**
 * Licenses that have something in common, counted.
 *
 * @param group what they have in common: {@code all}, or the name of a field
 * @param key the field's value; null for those that have none
 */
record ComplianceCount(
    String group,
    @Nullable String key,
    long licenses,
    long unlimitedLicenses,
    long totalSeats,
    long usedSeats) {

  ComplianceCount with(ComplianceCount more) {
    return new ComplianceCount(
        group,
        key,
        licenses + more.licenses,
        unlimitedLicenses + more.unlimitedLicenses,
        totalSeats + more.totalSeats,
        usedSeats + more.usedSeats);
  }
}

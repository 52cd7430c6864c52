package io.seatledger.query.license;

/** Where a license stands in its life at an instant (contract section 7, rule 5). */
public enum LicenseStatus {
  ACTIVE,
  EXPIRING_SOON,
  EXPIRED,
  CANCELLED
}

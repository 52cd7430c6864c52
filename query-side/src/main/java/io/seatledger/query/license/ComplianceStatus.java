package io.seatledger.query.license;

/** Whether the seats in use fit the seats owned at an instant (contract section 7, rule 6). */
public enum ComplianceStatus {
  COMPLIANT,
  OVER_ALLOCATED,
  UNDER_UTILIZED
}

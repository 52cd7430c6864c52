package io.seatledger.api.estate;

import tools.jackson.databind.node.ObjectNode;

/**
 * One row of an export: its place in the spreadsheet (the header is row 1), the license it is or
 * belongs to, the body to send, and the outcome that the file expects.
 */
record EstateRow(int number, LicenseKey license, ObjectNode body, String expectation) {
  /** Expected of every row that does not say otherwise. */
  static final String TAKEN = "ok";

  boolean expectedToBeTaken() {
    return expectation.equals(TAKEN);
  }
}

package io.seatledger.query.license;

import io.seatledger.query.assignment.AssignmentTable;
import io.seatledger.query.assignment.AssignmentUses;
import org.springframework.stereotype.Component;

/** All that the events of licenses and assignments fill, always together. Thread-safe. */
@Component
record LicenseTables(
    LicenseTable licenses, LicensePast past, AssignmentTable assignments, AssignmentUses uses) {

  void clear() {
    uses.clear();
    assignments.clear();
    past.clear();
    licenses.clear();
  }
}

package io.seatledger.api.assignment;

import io.seatledger.query.Reader;
import java.util.Optional;

/** Tells which license an assignment belongs to as soon as the ledger knows. Thread-safe. */
@FunctionalInterface
public interface AssignmentIndex {

  /** The license, unless the assignment does not exist for the reader. */
  Optional<String> licenseOf(Reader reader, String assignmentId);
}

package io.seatledger.query.compliance;

import io.seatledger.query.Reader;
import java.time.Instant;

/** Counts licenses and seats. Thread-safe. */
public interface ComplianceQueries {

  /** All of the reader's licenses that are not deleted. */
  Compliance count(Reader reader, Instant now);
}

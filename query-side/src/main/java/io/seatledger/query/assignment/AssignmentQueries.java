package io.seatledger.query.assignment;

import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds assignments as they are at {@code now}. Thread-safe. */
public interface AssignmentQueries {

  /** The assignment, unless it is not the reader's. */
  Optional<AssignmentNow> find(Reader reader, String id, Instant now);

  /**
   * The assignment as it was right after the event at {@code position}, whether or not the
   * projection has come that far.
   */
  Optional<AssignmentNow> findAfter(
      Reader reader, String licenseId, String id, Instant now, long position);

  /**
   * A page of assignments, newest first.
   *
   * @param limit 1 to 500
   * @param cursor of the page before; null for the first
   * @throws io.seatledger.query.InvalidQuery if the cursor is not one that this list gave out
   */
  Page<AssignmentNow> list(Reader reader, Instant now, int limit, @Nullable String cursor);
}

package io.seatledger.query.license;

import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds licenses as they are at {@code now}; deleted ones are not there. Thread-safe. */
public interface LicenseQueries {

  /** The license, unless it is deleted or not the reader's. */
  Optional<LicenseNow> find(Reader reader, String id, Instant now);

  /**
   * The license as it was right after the event at {@code position} of its stream, whether or not
   * the projection has come that far; deleted ones too.
   */
  Optional<LicenseNow> findAfter(Reader reader, String id, Instant now, long position);

  /** How the seats of a license are used. */
  Optional<SeatsNow> seats(Reader reader, String id, Instant now);

  /**
   * A page of licenses, newest first.
   *
   * @param limit 1 to 500
   * @param cursor of the page before; null for the first
   * @throws io.seatledger.query.InvalidQuery if the cursor is not one that this list gave out
   */
  Page<LicenseNow> list(Reader reader, Instant now, int limit, @Nullable String cursor);
}

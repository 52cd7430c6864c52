package io.seatledger.query;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a question is answered for.
 *
 * @param now what the clock says, to the microsecond
 * @param position of the last event that counts; null for all that the rows of today show
 */
public record Moment(Instant now, @Nullable Long position) {

  /** How far the clock of the node that answered before may be ahead of this one's. */
  public static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  public Moment {
    now = now.truncatedTo(ChronoUnit.MICROS);
  }

  /** With all that the rows of today show. */
  public static Moment now(Instant now) {
    return new Moment(now, null);
  }

  /** Whether all counts that the rows of today show. */
  public boolean isNow() {
    return position == null;
  }
}

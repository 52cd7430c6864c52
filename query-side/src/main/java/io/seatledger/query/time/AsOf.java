package io.seatledger.query.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment a client asks about.
 *
 * @param instant what the clock says; null for the time at which the last event was recorded
 * @param position of the last event that counts; null for all that were recorded by the instant
 * @param names how the client calls the two
 */
public record AsOf(@Nullable Instant instant, @Nullable Long position, Names names) {

  /** The parameters that an instant and a position are given by. */
  public record Names(String instant, String position) {}

  public AsOf {
    if (instant == null && position == null) {
      throw new IllegalArgumentException("No moment");
    }
  }
}

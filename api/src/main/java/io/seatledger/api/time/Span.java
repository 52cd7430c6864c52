package io.seatledger.api.time;

import io.seatledger.query.Moment;
import java.util.Objects;

/** Two moments, both with their positions. */
public record Span(Moment from, Moment to) {

  boolean isForward() {
    return !from.now().isAfter(to.now())
        && Objects.requireNonNull(from.position()) <= Objects.requireNonNull(to.position());
  }
}

package io.seatledger.query.cluster;

import java.time.Instant;
import java.util.Objects;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why a segment does not go on.
 *
 * @param since when it first failed
 */
public record Failure(String message, Instant since) {

  private static final int LONGEST = 300;

  /** Of the first line, as those after it may show what is in a row. */
  static Failure of(Throwable thrown, Instant since) {
    var cause = NestedExceptionUtils.getMostSpecificCause(thrown);
    var message = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    var line = message.lines().findFirst().orElse("");
    return new Failure(line.substring(0, Math.min(line.length(), LONGEST)), since);
  }
}

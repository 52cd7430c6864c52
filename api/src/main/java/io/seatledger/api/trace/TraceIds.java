package io.seatledger.api.trace;

import com.github.f4b6a3.ulid.Ulid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trace's id written as the id that correlates what the books record of it. Both have 128 bits,
 * so the books need nothing more to tell to which trace an event belongs.
 */
final class TraceIds {

  private static final int HALF = 16;

  private TraceIds() {}

  /** How the books write the id of a trace. */
  static String correlation(String traceId) {
    return new Ulid(half(traceId, 0), half(traceId, HALF)).toString();
  }

  private static long half(String traceId, int from) {
    return Long.parseUnsignedLong(traceId, from, from + HALF, HALF);
  }

  /** The id of the trace that the books write so; nothing if it is none. */
  static Optional<String> trace(@Nullable Object correlation) {
    return correlation instanceof String written && Ulid.isValid(written)
        ? Optional.of(hex(Ulid.from(written)))
        : Optional.empty();
  }

  private static String hex(Ulid id) {
    return "%016x%016x".formatted(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }
}

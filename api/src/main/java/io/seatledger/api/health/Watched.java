package io.seatledger.api.health;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is looked at regularly, so that nobody who asks how it is waits for it, whatever
 * happened to it. Thread-safe.
 */
final class Watched<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

  private final String name;
  private final Supplier<T> look;
  private final Duration freshness;
  private final LongSupplier nanos;
  private volatile @Nullable Sight<T> last;
  private volatile boolean missed;

  private record Sight<T>(T seen, long at) {}

  /**
   * Nothing is seen before the first look.
   *
   * @param freshness how long what was seen counts
   * @param nanos a clock that is never set back
   */
  Watched(String name, Supplier<T> look, Duration freshness, LongSupplier nanos) {
    this.name = name;
    this.look = look;
    this.freshness = freshness;
    this.nanos = nanos;
  }

  void look() {
    try {
      last = new Sight<>(look.get(), nanos.getAsLong());
      missed = false;
    } catch (Throwable e) { // of whatever kind: nobody would look again
      last = null;
      report(e);
    }
  }

  /** Once for all looks that fail one after another. */
  private void report(Throwable e) {
    if (!missed) {
      LOG.warn("Nobody can tell how the {} is: {}", name, e.toString());
    }
    missed = true;
  }

  /** What was seen; nothing, if nothing was or too long ago. */
  Optional<T> seen() {
    var sight = last;
    return sight != null && nanos.getAsLong() - sight.at() <= freshness.toNanos()
        ? Optional.of(sight.seen())
        : Optional.empty();
  }

  /** A number of what was seen; none, as meters say it, if nothing was. */
  double value(ToDoubleFunction<T> number) {
    return seen().map(number::applyAsDouble).orElse(Double.NaN);
  }
}

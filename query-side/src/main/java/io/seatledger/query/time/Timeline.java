package io.seatledger.query.time;

import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Moment;
import io.seatledger.query.progress.Horizon;
import io.seatledger.query.progress.Positions;
import io.seatledger.query.progress.ReadSide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Names the moments that answers are true for, so that the same is answered whenever it is asked
 * again. Thread-safe.
 */
@Component
public final class Timeline {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  /** An event on its way to the ledger takes its time along; so long nothing is settled. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Segments that go on in parallel are seldom farther apart. */
  private static final Duration APART = Duration.ofMillis(250);

  private final LedgerTime ledger;
  private final Horizon horizon;
  private final Positions positions;

  Timeline(LedgerTime ledger, Horizon horizon, Positions positions) {
    this.ledger = ledger;
    this.horizon = horizon;
    this.positions = positions;
  }

  /**
   * The moment that is asked about, when all events that count are shown.
   *
   * @throws InvalidQuery if it has not come yet
   * @throws ReadSideBehind if they are not shown in time
   */
  public Moment at(AsOf asked, Clock clock) {
    refuseFuture(asked, clock.instant());
    var instant = asked.instant();
    var position = position(asked, clock);
    awaitShown(position);
    return new Moment(instant == null ? ledger.recordedAt(position) : instant, position);
  }

  /**
   * Events may be recorded for an instant until the clock shows it; a position says which count.
   */
  private void refuseFuture(AsOf asked, Instant now) {
    var instant = asked.instant();
    if (instant != null
        && (asked.position() == null ? instant.isAfter(now) : isFuture(instant, now))) {
      throw new InvalidQuery(asked.names().instant(), "is in the future");
    }
  }

  /** No answer can have named it: neither the clock nor any event has come to it. */
  private boolean isFuture(Instant instant, Instant now) {
    return instant.isAfter(now) && instant.isAfter(lastRecorded());
  }

  /**
   * The moment that the page before is of, when all events that count are shown. The clock of the
   * node that answered with it may be ahead of this one's.
   *
   * @throws InvalidQuery if more events count than there are, or no node can have answered at that
   *     moment yet
   * @throws ReadSideBehind if they are not shown in time
   */
  public Moment again(Instant instant, long position, Clock clock) {
    if (position > ledger.last()) {
      throw new InvalidQuery("cursor", "is beyond the last event");
    }
    if (isFuture(instant, clock.instant().plus(Moment.CLOCKS_APART))) {
      throw new InvalidQuery("cursor", "is of the future");
    }
    awaitShown(position);
    return new Moment(instant, position);
  }

  private void awaitShown(long position) {
    if (!horizon.await(position, LONGEST_WAIT)) {
      throw new ReadSideBehind();
    }
  }

  private long position(AsOf asked, Clock clock) {
    var instant = asked.instant();
    var position = asked.position();
    if (position == null) {
      return settled(instant == null ? Instant.EPOCH : instant, clock);
    }
    if (position > ledger.last()) {
      throw new InvalidQuery(asked.names().position(), "is beyond the last event");
    }
    return position;
  }

  /**
   * The present, as of what all segments show, when they show what was called visible; no earlier
   * than the last event.
   *
   * @throws ReadSideBehind if they do not in time
   */
  public Moment latest(Clock clock) {
    var now = clock.instant();
    if (!horizon.await(horizon.farthest(), LONGEST_WAIT) || knowsOfNoSegment()) {
      throw new ReadSideBehind();
    }
    var position = horizon.position();
    var recorded = lastRecorded();
    return new Moment(now.isAfter(recorded) ? now : recorded, position);
  }

  private Instant lastRecorded() {
    return ledger.recordedAt(ledger.last());
  }

  /** Later events settle an instant, for none is recorded before them; or else time does. */
  private long settled(Instant instant, Clock clock) {
    var left = Duration.between(clock.instant(), instant.plus(ON_ITS_WAY));
    if (left.isPositive()) {
      awaitLater(instant, System.nanoTime() + left.toNanos());
    }
    return ledger.lastBy(instant);
  }

  private void awaitLater(Instant instant, long deadline) {
    while (deadline - System.nanoTime() > 0 && ledger.lastBy(instant) == ledger.last()) {
      LockSupport.parkNanos(Math.min(PAUSE.toNanos(), deadline - System.nanoTime()));
    }
  }

  /**
   * Answers from the rows of today and finds out which position they show. Where segments have come
   * to different ones, the answer is as of what all of them show, which has every write that was
   * called visible; and if that takes too long, or nothing is known of any segment, it is of today
   * and names no position.
   */
  public <T> Answered<T> now(Instant now, Function<Moment, T> query) {
    var visible = horizon.farthest();
    var shown = horizon.position();
    var today = Moment.now(now);
    if (shown >= visible) {
      var answer = query.apply(today);
      if (positions.farthest(ReadSide.LICENSES) <= shown) {
        return new Answered<>(answer, new Moment(now, shown));
      }
    }
    return visible > 0 && horizon.await(visible, APART)
        ? then(new Moment(now, horizon.position()), query)
        : new Answered<>(query.apply(today), today);
  }

  /** As on a node that has none itself and cannot hear of those of others. */
  private boolean knowsOfNoSegment() {
    return horizon.farthest() == 0 && positions.farthest(ReadSide.LICENSES) > 0;
  }

  private static <T> Answered<T> then(Moment moment, Function<Moment, T> query) {
    return new Answered<>(query.apply(moment), moment);
  }
}

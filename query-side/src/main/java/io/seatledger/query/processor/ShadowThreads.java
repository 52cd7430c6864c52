package io.seatledger.query.processor;

import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a shadow. Axon's coordinator, when one segment has all the events it can take,
 * gives none to any and looks again after 100 ms, in which the others have long nothing to do; and
 * after 500 ms when there were no more events, for which projections may stand still. Here it looks
 * sooner. What waits longer waits for something else.
 */
final class ShadowThreads extends ScheduledThreadPoolExecutor {

  private static final Set<Long> PAUSES = Set.of(100L, 500L);
  private static final long SHORT_PAUSE = 5;

  ShadowThreads(int count) {
    super(count);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
    return PAUSES.contains(unit.toMillis(delay))
        ? super.schedule(work, SHORT_PAUSE, TimeUnit.MILLISECONDS)
        : super.schedule(work, delay, unit);
  }
}

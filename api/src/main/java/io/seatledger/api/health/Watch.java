package io.seatledger.api.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at each of these again and again; one that does not answer holds up no other. */
final class Watch implements AutoCloseable {

  private final List<Watched<?>> watched;
  private final Duration interval;
  private final ScheduledExecutorService threads;

  Watch(List<Watched<?>> watched, Duration interval) {
    this.watched = List.copyOf(watched);
    this.interval = interval;
    this.threads =
        Executors.newScheduledThreadPool(
            watched.size(), Thread.ofVirtual().name("watch-", 0).factory());
  }

  /** Returns when each has been looked at once. */
  void start() {
    watched.forEach(Watched::look);
    watched.forEach(this::goOn);
  }

  private void goOn(Watched<?> one) {
    var pause = interval.toMillis();
    var _ = threads.scheduleWithFixedDelay(one::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** Does not wait for a look that is under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

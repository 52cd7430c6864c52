package io.seatledger.query.progress;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Tells up to which position the read side shows everything, whatever the license. Thread-safe. */
@Component
public final class Horizon {

  private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

  private final Reached reached;
  private final LocalSegments local;
  private final Inquiry inquiry;

  Horizon(Reached reached, LocalSegments local, Inquiry inquiry) {
    this.reached = reached;
    this.local = local;
    this.inquiry = inquiry;
  }

  /** The position up to which every event is shown. */
  public long position() {
    return frontier().everywhere();
  }

  /** A position that has every write which this node has called visible. */
  public long farthest() {
    return frontier().anywhere();
  }

  private Frontier frontier() {
    return Frontier.of(reached.positions(), local.positions());
  }

  /**
   * Waits until every event up to a position is shown. Passing over events of others is heard of by
   * nobody, so this looks again and again, and asks the other nodes.
   *
   * @return whether it is; false after {@code atMost}
   */
  public boolean await(long position, Duration atMost) {
    var deadline = System.nanoTime() + atMost.toNanos();
    while (position() < position) {
      if (deadline - System.nanoTime() < 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      inquiry.ask();
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }
}

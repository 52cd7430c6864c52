package io.seatledger.query.progress;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks all nodes how far their segments have come, and answers when others ask. Thread-safe. */
@Component
final class Inquiry {

  /** What is heard when a node asks. */
  static final String ASKED = ReadSide.LICENSES + " asked";

  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private final JdbcClient jdbc;
  private final LocalSegments local;
  private final AtomicLong asked = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

  Inquiry(JdbcClient jdbc, LocalSegments local) {
    this.jdbc = jdbc;
    this.local = local;
  }

  /** Asks, unless this node has just done so. */
  void ask() {
    var now = System.nanoTime();
    var before = asked.get();
    if (now - before >= PAUSE_NANOS && asked.compareAndSet(before, now)) {
      notify(ASKED);
    }
  }

  /** Tells of this node's segments; on a thread of its own, as whoever hears must go on hearing. */
  void answer() {
    Thread.ofVirtual().name("frontier").start(this::tell);
  }

  private void tell() {
    local
        .positions()
        .forEach(
            (segment, position) ->
                notify(
                    ReadSide.LICENSES
                        + " "
                        + segment.getSegmentId()
                        + " "
                        + position
                        + " "
                        + Announcement.segments(segment)));
  }

  private void notify(String payload) {
    jdbc.sql("select pg_notify(?, ?)").params(Announcement.CHANNEL, payload).query().singleRow();
  }
}

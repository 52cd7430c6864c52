package io.seatledger.query.progress;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.Segment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks all nodes how far their segments have come, and answers when others ask. Thread-safe. */
@Component
final class Inquiry {

  /** What is heard when a node asks. */
  static final String ASKED = ReadSide.LICENSES + " asked";

  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private static final String TELL = "select pg_notify(?, told) from unnest(?) as told";

  private final JdbcTemplate jdbc;
  private final LocalSegments local;
  private final AtomicLong asked = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

  Inquiry(JdbcTemplate jdbc, LocalSegments local) {
    this.jdbc = jdbc;
    this.local = local;
  }

  /** Asks, unless this node has just done so. */
  void ask() {
    var now = System.nanoTime();
    var before = asked.get();
    if (now - before >= PAUSE_NANOS && asked.compareAndSet(before, now)) {
      tell(() -> Stream.of(ASKED));
    }
  }

  /** Tells of this node's segments; on a thread of its own, as whoever hears must go on hearing. */
  void answer() {
    Thread.ofVirtual().name("frontier").start(() -> tell(this::positions));
  }

  private Stream<String> positions() {
    return local.positions().entrySet().stream()
        .map(known -> position(known.getKey(), known.getValue()));
  }

  private static String position(Segment segment, long position) {
    return String.join(
        " ",
        ReadSide.LICENSES,
        Integer.toString(segment.getSegmentId()),
        Long.toString(position),
        Announcement.segments(segment));
  }

  /** Asks what to tell when there is a connection: until then it may have become untrue. */
  private void tell(Supplier<Stream<String>> told) {
    jdbc.execute(
        TELL,
        (PreparedStatement tell) -> {
          tell.setString(1, Announcement.CHANNEL);
          tell.setArray(2, tell.getConnection().createArrayOf("text", told.get().toArray()));
          return tell.execute();
        });
  }
}

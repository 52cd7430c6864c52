package io.seatledger.query.progress;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all nodes, when a batch of a processor commits, how far that segment has come. */
@Component
public final class Announcement {

  static final String CHANNEL = "seatledger_read";

  /** What is heard when something is asked of a processor. */
  public static final String OPERATED = "operated";

  /**
   * Said in the transaction that stores a token of {@code :processor}, which has the row of that
   * segment locked: it is neither split nor merged meanwhile, and the ids of all segments, which
   * the statement groups by processor, tell its mask.
   */
  public static final String OF_TOKEN =
      "pg_notify('"
          + CHANNEL
          + "', :processor || ' ' || :segment || ' ' || :position || ' '"
          + " || string_agg(segment::text, ',' order by segment))";

  private final JdbcClient jdbc;

  Announcement(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Segments among which this one has its mask. */
  static String segments(Segment segment) {
    return IntStream.rangeClosed(0, segment.getMask())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  /** What is heard when the processor's rows are gone. */
  public static String again(String processor) {
    return processor + " again";
  }

  /** Announces, in the current transaction, that the processor's rows are gone. */
  public void startsAgain(String processor) {
    tell(again(processor));
  }

  /** Announces that something is asked of a processor. */
  public void operated() {
    tell(OPERATED);
  }

  private void tell(String payload) {
    jdbc.sql("select pg_notify(?, ?)").params(CHANNEL, payload).query().singleRow();
  }
}

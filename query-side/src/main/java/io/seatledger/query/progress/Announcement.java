package io.seatledger.query.progress;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all nodes, when a batch of a processor commits, how far that segment has come. */
@Component
public final class Announcement {

  static final String CHANNEL = "seatledger_read";

  /** What is heard when something is asked of a processor. */
  public static final String OPERATED = "operated";

  /**
   * The row of the segment is locked by the token stored before, so it is neither split nor merged
   * meanwhile and the ids read here tell its mask.
   */
  private static final String ANNOUNCE =
      """
      select pg_notify(:channel, :processor || ' ' || :segment || ' ' || :position || ' '
               || string_agg(segment::text, ',' order by segment))
        from views.token_entry where processor_name = :processor
      """;

  private final JdbcClient jdbc;

  Announcement(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Announces each batch that the processor handles. */
  public MessageHandlerInterceptor<EventMessage<?>> of(String processor) {
    var announced = "Processor[" + processor + "]/Announced";
    return (work, chain) -> {
      work.getOrComputeResource(announced, _ -> announceLater(processor, work));
      return chain.proceed();
    };
  }

  private boolean announceLater(String processor, UnitOfWork<?> work) {
    Integer segment = work.getResource("Processor[" + processor + "]/SegmentId");
    if (segment != null) { // a dead letter that is tried again moves no token
      TrackingToken token =
          Objects.requireNonNull(work.getResource("Processor[" + processor + "]/Token"));
      work.onPrepareCommit(_ -> announce(processor, segment, token));
    }
    return true;
  }

  private void announce(String processor, int segment, TrackingToken token) {
    jdbc.sql(ANNOUNCE)
        .param("channel", CHANNEL)
        .param("processor", processor)
        .param("segment", Integer.toString(segment))
        .param("position", Long.toString(token.position().orElseThrow()))
        .query()
        .singleRow();
  }

  /** Segments among which this one has its mask. */
  static String segments(Segment segment) {
    return IntStream.rangeClosed(0, segment.getMask())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  /** Announces, in the current transaction, that the processor's rows are gone. */
  public void startsAgain(String processor) {
    tell(processor + " again");
  }

  /** Announces that something is asked of a processor. */
  public void operated() {
    tell(OPERATED);
  }

  private void tell(String payload) {
    jdbc.sql("select pg_notify(?, ?)").params(CHANNEL, payload).query().singleRow();
  }
}

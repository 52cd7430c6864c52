package io.seatledger.query.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456Z");

  private final Failures failures = new Failures(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void a_batch_fails_since_the_moment_that_the_clock_told() throws Exception {
    fail();
    assertThat(failures.in("licenses"))
        .containsExactly(new FailedBatch(3, 7, new Failure("broken", NOW)));
  }

  @Test
  void what_failed_before_the_processor_began_again_is_forgotten() throws Exception {
    fail();
    failures.signal("other again");
    assertThat(failures.in("licenses")).hasSize(1);
    failures.signal("licenses again");
    assertThat(failures.in("licenses")).isEmpty();
  }

  @Test
  void it_may_have_begun_again_while_nothing_was_heard() throws Exception {
    fail();
    failures.lost();
    failures.connected();
    assertThat(failures.in("licenses")).isEmpty();
  }

  private void fail() throws Exception {
    var work = DefaultUnitOfWork.<EventMessage<?>>startAndGet(new GenericEventMessage<>("batch"));
    work.resources().put("Processor[licenses]/SegmentId", 3);
    work.resources().put("Processor[licenses]/Token", new GlobalSequenceTrackingToken(7));

    failures.of("licenses").handle(work, () -> "done");
    work.rollback(new IllegalStateException("broken"));
  }
}

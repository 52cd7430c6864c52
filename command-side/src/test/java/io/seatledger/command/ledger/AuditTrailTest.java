package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.audit.AuditTrail;
import io.seatledger.events.ActorType;
import io.seatledger.events.Origin;
import io.seatledger.events.SampleEvents;
import io.seatledger.events.SourceType;
import io.seatledger.events.audit.AuditEvent.AuditTrailRead;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is done with the books is in them when it is done. */
class AuditTrailTest {

  private static final int ACTS = 200;
  private static final Origin AUDITOR =
      new Origin("ten_acme", "per_01", null, "edm", SourceType.API, ActorType.USER);

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void an_act_is_recorded_with_who_did_it() {
    var read = new AuditTrailRead(SampleEvents.NOW, "outcome=denied", 7);
    try (var ledger = books.open()) {
      trail(ledger).record(read, AUDITOR);
      try (var events = TestLedger.engine(ledger).readEvents(null, false)) {
        var event = events.findFirst().orElseThrow();
        assertThat(event.getPayload()).isEqualTo(read);
        assertThat(Origin.of(event.getMetaData())).isEqualTo(AUDITOR);
      }
    }
  }

  @Test
  void acts_of_many_at_once_on_two_nodes_are_all_recorded() throws Exception {
    try (var one = books.open();
        var other = books.open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts = new ArrayList<Callable<Void>>();
      for (var act = 0; act < ACTS; act++) {
        var trail = trail(act % 2 == 0 ? one : other);
        var read = new AuditTrailRead(SampleEvents.NOW, "", act);
        acts.add(
            () -> {
              trail.record(read, AUDITOR);
              return null;
            });
      }
      for (var act : threads.invokeAll(acts)) {
        act.get();
      }
      assertThat(one.reader().head()).isEqualTo(ACTS);
      assertThat(one.verification().verify("ten_acme")).isEmpty();
    }
  }

  private static AuditTrail trail(Ledger ledger) {
    var builder = new LedgerEventStore.Builder();
    return new AuditTrail(new LedgerEventStore(builder, TestLedger.engine(ledger)));
  }
}

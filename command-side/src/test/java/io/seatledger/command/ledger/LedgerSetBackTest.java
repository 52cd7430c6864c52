package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A reader that was farther than the ledger, after a failover to a copy without the last events.
 */
class LedgerSetBackTest {

  private TestLedger books;
  private Ledger ledger;
  private LedgerEventStore store;

  @BeforeEach
  void write() {
    books = TestServer.ledger("books_app");
    ledger = books.open();
    store = new LedgerEventStore(new LedgerEventStore.Builder(), TestLedger.engine(ledger));
    store.publish(TestLedger.events("lic_1", 0, 3));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void a_reader_stops_who_has_read_what_is_gone() throws Exception {
    var stream = store.openStream(null);
    assertThat(read(stream, 3)).containsExactly(1L, 2L, 3L);
    books.setBack(2);
    store.wake();
    assertThatThrownBy(stream::peek).isInstanceOf(LedgerSetBack.class);
  }

  @Test
  void a_reader_stops_whose_last_event_has_become_another() throws Exception {
    var stream = store.openStream(null);
    read(stream, 3);
    books.setBack(2);
    store.publish(TestLedger.events("lic_2", 0, 2));
    store.wake(); // the writer does so too, but perhaps after this
    assertThatThrownBy(stream::peek).isInstanceOf(LedgerSetBack.class);
  }

  @Test
  void a_reader_does_not_begin_behind_the_end() throws Exception {
    var stream = store.openStream(new GlobalSequenceTrackingToken(4));
    assertThatThrownBy(stream::peek).isInstanceOf(LedgerSetBack.class);

    var whole = store.openStream(new GlobalSequenceTrackingToken(3));
    assertThat(whole.peek()).isEmpty();
    store.publish(TestLedger.event("lic_1", 3));
    assertThat(read(whole, 1)).containsExactly(4L);
  }

  private static List<Long> read(BlockingStream<TrackedEventMessage<?>> stream, int events)
      throws InterruptedException {
    var positions = new ArrayList<Long>();
    for (var i = 0; i < events; i++) {
      positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
    }
    return positions;
  }
}

package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.EventType;
import io.seatledger.events.SampleEvents;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import io.seatledger.events.wire.Upcast;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;

/** What an older version wrote is read after its type moved on and its class was renamed. */
class StoredRevisionTest {

  sealed interface Then {
    @EventType("test.seat-given")
    record SeatGiven(String who) implements Then {}
  }

  sealed interface Now {
    @EventType(value = "test.seat-given", revision = 2)
    record HolderSeated(String holder) implements Now {}
  }

  private static final Upcast WHO_IS_CALLED_HOLDER =
      new Upcast(
          "test.seat-given",
          1,
          payload -> {
            payload.set("holder", payload.remove("who"));
            return payload;
          });

  @Test
  void revision_1_is_read_from_the_ledger_as_revision_2() {
    try (var ledger = TestServer.ledger("books_app").open()) {
      engine(ledger, Then.class, NoOpEventUpcaster.INSTANCE)
          .appendEvents(event(0, new Then.SeatGiven("per_01")));
      var today = engine(ledger, Now.class, new EventUpcasterChain(WHO_IS_CALLED_HOLDER));
      today.appendEvents(event(1, new Now.HolderSeated("per_02")));
      assertThat(today.readEvents("tst_1").asStream().map(e -> (Object) e.getPayload()).toList())
          .containsExactly(new Now.HolderSeated("per_01"), new Now.HolderSeated("per_02"));
    }
  }

  private static LedgerEngine engine(Ledger ledger, Class<?> vocabulary, EventUpcaster upcasters) {
    var json = new EventJson(EventCatalogue.of(vocabulary));
    return ledger.engine(json, json, upcasters, SnapshotFilter.allowAll());
  }

  private static GenericDomainEventMessage<Object> event(long sequence, Object payload) {
    return new GenericDomainEventMessage<>(
        "test", "tst_1", sequence, payload, SampleEvents.ORIGIN.toMetadata());
  }
}

package io.seatledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.EventType;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;

/** A stored revision stays readable after its type moved on and its class was renamed. */
class UpcastTest {

  /** Revision 1 was written by a class {@code SeatGiven(who)}; revision 2 calls it a holder. */
  sealed interface Moved {
    @EventType(value = "test.seat-given", revision = 3)
    record HolderSeated(String holder, int seats) implements Moved {}
  }

  private static final EventJson JSON = new EventJson(EventCatalogue.of(Moved.class));
  private static final EventUpcasterChain CHAIN =
      new EventUpcasterChain(
          new Upcast(
              "test.seat-given",
              1,
              payload -> {
                payload.set("holder", payload.remove("who"));
                return payload;
              }),
          new Upcast("test.seat-given", 2, payload -> payload.put("seats", 1)));

  @Test
  void revision_1_is_read_as_revision_3() {
    assertThat(read("{\"who\":\"per_01\"}", 1)).isEqualTo(new Moved.HolderSeated("per_01", 1));
  }

  @Test
  void the_newest_revision_is_left_alone() {
    assertThat(read("{\"holder\":\"per_01\",\"seats\":7}", 3))
        .isEqualTo(new Moved.HolderSeated("per_01", 7));
  }

  private static Object read(String payload, int revision) {
    EventData<String> stored =
        new GenericDomainEventEntry<>(
            "test",
            "tst_1",
            0,
            "id",
            "2026-01-01T00:00:00Z",
            "test.seat-given",
            Integer.toString(revision),
            payload,
            "{}");
    var upcast = CHAIN.upcast(Stream.of(new InitialEventRepresentation(stored, JSON)));
    return JSON.deserialize(upcast.toList().getFirst().getData());
  }
}

package io.seatledger.api.packfile;

import io.seatledger.command.ledger.ChainLink;
import io.seatledger.events.EventType;
import io.seatledger.events.Origin;
import io.seatledger.events.Recorded;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import org.axonframework.serialization.SimpleSerializedObject;

/** Reads what is written in the books. */
final class Events {

  private static final EventCatalogue CATALOGUE = EventCatalogue.seatledger();

  /** Reads and writes views as well, which are made of the same values. */
  static final EventJson JSON = new EventJson(CATALOGUE);

  private Events() {}

  /** The event of a link; one whose meaning has changed since is an IllegalStateException. */
  static Object event(ChainLink link) {
    var content = link.content();
    var revision = Integer.toString(content.revision());
    var event =
        JSON.deserialize(
            new SimpleSerializedObject<>(
                content.payload(), String.class, content.type(), revision));
    if (CATALOGUE.typeOf(event.getClass()).map(EventType::revision).orElse(0)
        != content.revision()) {
      throw new IllegalStateException("No reader for revision " + revision + " of an event");
    }
    return event;
  }

  static <E> Recorded<E> recorded(E event, ChainLink link) {
    var origin = Origin.of(Json.map(link.content().metadata()));
    return new Recorded<>(event, origin, link.recordedAt(), link.position());
  }
}

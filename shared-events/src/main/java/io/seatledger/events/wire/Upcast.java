package io.seatledger.events.wire;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts the payload of one stored revision of an event to the next one.
 *
 * @param name the logical name the event is stored under
 * @param from the stored revision; the result is {@code from + 1}
 * @param payload changes the stored payload, which it may modify in place
 */
public record Upcast(String name, int from, UnaryOperator<ObjectNode> payload)
    implements EventUpcaster {

  @Override
  public Stream<IntermediateEventRepresentation> upcast(
      Stream<IntermediateEventRepresentation> events) {
    return events.map(event -> concerns(event) ? lift(event) : event);
  }

  private boolean concerns(IntermediateEventRepresentation event) {
    return event.getType().getName().equals(name)
        && Integer.toString(from).equals(event.getType().getRevision());
  }

  private IntermediateEventRepresentation lift(IntermediateEventRepresentation event) {
    var next = new SimpleSerializedType(name, Integer.toString(from + 1));
    return event.upcastPayload(next, ObjectNode.class, payload);
  }
}

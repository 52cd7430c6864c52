package io.seatledger.query.store;

import io.seatledger.events.Origin;
import io.seatledger.events.Recorded;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads Axon's messages as facts of the ledger. */
public final class Facts {

  private Facts() {}

  /** The event that a message carries, which is {@code event}. */
  public static <E> Recorded<E> of(E event, EventMessage<?> message) {
    return new Recorded<>(
        event, Origin.of(message.getMetaData()), message.getTimestamp(), position(message));
  }

  /** During a replay or a merge the token is wrapped; its position is the event's all the same. */
  private static long position(EventMessage<?> message) {
    if (message instanceof TrackedEventMessage<?> tracked) {
      return tracked.trackingToken().position().orElseThrow();
    }
    throw new IllegalArgumentException("An event without its position in the ledger: " + message);
  }
}

package io.seatledger.query.store;

import io.seatledger.events.Origin;
import io.seatledger.events.Recorded;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Reads Axon's messages as facts of the ledger. */
public final class Facts {

  private Facts() {}

  /** The event that a message carries, which is {@code event}. */
  public static <E> Recorded<E> of(E event, EventMessage<?> message) {
    return new Recorded<>(
        event, Origin.of(message.getMetaData()), message.getTimestamp(), position(message));
  }

  /** What is handled together in a unit of work. */
  public static Stream<? extends EventMessage<?>> messages(UnitOfWork<?> work) {
    return messagesOf(work).map(message -> (EventMessage<?>) message);
  }

  private static Stream<? extends Message<?>> messagesOf(UnitOfWork<?> work) {
    return work instanceof BatchingUnitOfWork<?> batch
        ? batch.getMessages().stream()
        : Stream.of(work.getMessage());
  }

  /** During a replay or a merge the token is wrapped; its position is the event's all the same. */
  private static long position(EventMessage<?> message) {
    if (message instanceof TrackedEventMessage<?> tracked) {
      return tracked.trackingToken().position().orElseThrow();
    }
    throw new IllegalArgumentException("An event without its position in the ledger: " + message);
  }
}

package io.seatledger.query.history;

import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads events out of rows, old revisions as they would be written today. Thread-safe. */
@Component
final class Entries {

  private final Serializer events;
  private final EventUpcaster upcasters;

  Entries(
      @Qualifier("eventSerializer") Serializer events, ObjectProvider<EventUpcaster> upcasters) {
    this.events = events;
    this.upcasters = upcasters.getIfAvailable(() -> NoOpEventUpcaster.INSTANCE);
  }

  Entry of(HistoryRow row) {
    var message =
        EventStreamUtils.upcastAndDeserializeDomainEvents(
                Stream.of(row.stored()), events, upcasters)
            .next();
    return row.told(Told.of(message.getPayload(), message.getMetaData()));
  }
}

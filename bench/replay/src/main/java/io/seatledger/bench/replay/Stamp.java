package io.seatledger.bench.replay;

import io.seatledger.events.Origin;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/** Who changed a row, when. */
record Stamp(Origin origin, Instant at) {

  static Stamp of(EventMessage<?> message) {
    return new Stamp(Origin.of(message.getMetaData()), message.getTimestamp());
  }
}

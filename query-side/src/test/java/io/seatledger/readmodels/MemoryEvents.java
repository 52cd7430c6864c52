package io.seatledger.readmodels;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Events in memory, and who follows them on any node. */
final class MemoryEvents extends InMemoryEventStorageEngine {

  private final Set<MemoryStream> streams = ConcurrentHashMap.newKeySet();

  MemoryEvents() {
    super(1); // as the service's ledger, where 0 means nothing
  }

  MemoryStream from(TrackingToken token) {
    var stream = new MemoryStream(token, this::readEvents, streams::remove);
    streams.add(stream);
    return stream;
  }

  void tell() {
    streams.forEach(MemoryStream::tell);
  }
}

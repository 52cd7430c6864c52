package io.seatledger.command.ledger;

import io.seatledger.events.wire.CanonicalJson;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The events of one unit of work on their way into the ledger: written together or not at all.
 *
 * @param rows the events as JSON objects but for their unit number, made and hashed beforehand by
 *     the thread that wants them appended
 * @param committed completes with the position of the last event
 */
record Append(
    List<EventContent> events,
    List<String> rows,
    Set<String> streams,
    CompletableFuture<Long> committed) {

  static Append of(List<EventContent> events) {
    return new Append(
        events,
        events.stream().map(Append::row).toList(),
        events.stream().map(EventContent::streamId).collect(Collectors.toUnmodifiableSet()),
        new CompletableFuture<>());
  }

  int size() {
    return events.size();
  }

  private static String row(EventContent event) {
    return """
    "stream_id":%s,"sequence":%d,"tenant_id":%s,"event_id":%s,"type":%s,"revision":%d,"payload":%s,"metadata":%s,"content_hash":"%s"}\
    """
        .formatted(
            CanonicalJson.quoted(event.streamId()),
            event.sequence(),
            CanonicalJson.quoted(event.tenantId()),
            CanonicalJson.quoted(event.eventId()),
            CanonicalJson.quoted(event.type()),
            event.revision(),
            event.payload(),
            event.metadata(),
            HexFormat.of().formatHex(event.hash()));
  }
}

package io.seatledger.api.packfile;

import io.seatledger.command.ledger.ChainLink;
import io.seatledger.command.ledger.EventContent;
import io.seatledger.events.wire.CanonicalJson;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * An event with what it takes to compute its hash again.
 *
 * @param index its place among its tenant's events, from 0
 * @param previousHash the chain hash of the event before it, in hex; empty for the first
 */
record PackedEvent(long index, String previousHash, ChainLink link) {

  /** Its one spelling. */
  String line() {
    return String.format(
        Locale.ROOT,
        """
        {"chain_hash":%s,"event":%s,"index":%d,"position":%d,"previous_hash":%s,"recorded_at":%s}\
        """,
        CanonicalJson.quoted(link.chainHash()),
        link.content().canonical(),
        index,
        link.position(),
        CanonicalJson.quoted(previousHash),
        CanonicalJson.quoted(link.recordedAt().toString()));
  }

  /** Reads {@link #line()}; a line that says more or otherwise is an IllegalArgumentException. */
  static PackedEvent of(String line) {
    var said = Json.tree(line);
    var packed = new PackedEvent(number(said, "index"), text(said, "previous_hash"), link(said));
    if (!packed.line().equals(line)) {
      throw new IllegalArgumentException("An event is not in its one spelling");
    }
    return packed;
  }

  private static ChainLink link(JsonNode said) {
    return new ChainLink(
        number(said, "position"),
        Instant.parse(text(said, "recorded_at")),
        content(said.path("event")),
        text(said, "chain_hash"));
  }

  private static EventContent content(JsonNode event) {
    return new EventContent(
        text(event, "tenant_id"),
        text(event, "stream_id"),
        number(event, "sequence"),
        text(event, "event_id"),
        text(event, "type"),
        Math.toIntExact(number(event, "revision")),
        CanonicalJson.of(event.path("payload").toString()),
        CanonicalJson.of(event.path("metadata").toString()));
  }

  private static String text(JsonNode said, String name) {
    return said.path(name).stringValue();
  }

  private static long number(JsonNode said, String name) {
    return said.path(name).longValue();
  }
}

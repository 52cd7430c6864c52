package io.seatledger.command.ledger;

import io.seatledger.command.proof.Sha256;
import io.seatledger.events.wire.CanonicalJson;
import java.nio.charset.StandardCharsets;

/**
 * What is hashed of an event: all that the caller determines, as canonical JSON (RFC 8785).
 * Position and recorded time are added by the chain.
 *
 * @param payload canonical JSON
 * @param metadata canonical JSON
 */
public record EventContent(
    String tenantId,
    String streamId,
    long sequence,
    String eventId,
    String type,
    int revision,
    String payload,
    String metadata) {

  /** The SHA-256 of the event's one spelling. */
  byte[] hash() {
    return Sha256.of(canonical().getBytes(StandardCharsets.UTF_8));
  }

  /** The event's one spelling. */
  public String canonical() {
    return "{\"event_id\":"
        + CanonicalJson.quoted(eventId)
        + ",\"metadata\":"
        + metadata
        + ",\"payload\":"
        + payload
        + ",\"revision\":"
        + revision
        + ",\"sequence\":"
        + sequence
        + ",\"stream_id\":"
        + CanonicalJson.quoted(streamId)
        + ",\"tenant_id\":"
        + CanonicalJson.quoted(tenantId)
        + ",\"type\":"
        + CanonicalJson.quoted(type)
        + "}";
  }
}

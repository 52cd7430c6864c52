package io.seatledger.command.ledger;

import io.seatledger.events.wire.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is hashed of an event: all that the caller determines, as canonical JSON (RFC 8785).
 * Position and recorded time are added by the chain.
 *
 * @param payload canonical JSON
 * @param metadata canonical JSON
 */
record EventContent(
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
    return sha256().digest(canonical().getBytes(StandardCharsets.UTF_8));
  }

  private String canonical() {
    return """
    {"event_id":%s,"metadata":%s,"payload":%s,"revision":%d,"sequence":%d,"stream_id":%s,"tenant_id":%s,"type":%s}\
    """
        .formatted(
            CanonicalJson.quoted(eventId),
            metadata,
            payload,
            revision,
            sequence,
            CanonicalJson.quoted(streamId),
            CanonicalJson.quoted(tenantId),
            CanonicalJson.quoted(type));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

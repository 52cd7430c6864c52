package io.seatledger.command.proof;

import io.seatledger.events.wire.CanonicalJson;
import java.time.Instant;
import java.util.Locale;

/**
 * Where a tenant's books stood: what an outsider keeps to find out later whether they were changed.
 *
 * @param events how many there are, which is the size of the tree
 * @param position of the last of them in the ledger; 0 if there is none
 * @param recordedAt when the last of them was recorded; the epoch if there is none
 * @param chainHash of the last of them, in hex
 * @param rootHash of the tree over the chain hashes of all of them, in hex (RFC 9162)
 */
public record Checkpoint(
    String tenantId,
    long events,
    long position,
    Instant recordedAt,
    String chainHash,
    String rootHash) {

  /** The text that is signed: canonical JSON (RFC 8785). */
  public String canonical() {
    return String.format(
        Locale.ROOT,
        """
        {"chain_hash":%s,"events":%d,"position":%d,"recorded_at":%s,"root_hash":%s,"tenant_id":%s}\
        """,
        CanonicalJson.quoted(chainHash),
        events,
        position,
        CanonicalJson.quoted(recordedAt.toString()),
        CanonicalJson.quoted(rootHash),
        CanonicalJson.quoted(tenantId));
  }
}

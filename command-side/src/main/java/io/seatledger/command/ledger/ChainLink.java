package io.seatledger.command.ledger;

import io.seatledger.command.proof.Sha256;
import io.seatledger.events.wire.CanonicalJson;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** An event of a tenant with the hash, in hex, that was computed when it was appended. */
public record ChainLink(long position, Instant recordedAt, EventContent content, String chainHash) {

  static final String COLUMNS =
      "position, recorded_at, tenant_id, stream_id, sequence, event_id, type, revision,"
          + " payload::text, metadata::text, encode(chain_hash, 'hex')";

  static ChainLink of(ResultSet row) throws SQLException {
    var content =
        new EventContent(
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            row.getString(6),
            row.getString(7),
            row.getInt(8),
            CanonicalJson.of(row.getString(9)),
            CanonicalJson.of(row.getString(10)));
    return new ChainLink(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        content,
        row.getString(11));
  }

  /** Whether the stored hash is the one that this event gives after the hash before it. */
  public boolean follows(String previousHash) {
    var hash = Sha256.digest();
    hash.update(HexFormat.of().parseHex(previousHash));
    hash.update(placeAndTime());
    return chainHash.equals(HexFormat.of().formatHex(hash.digest(content.hash())));
  }

  private byte[] placeAndTime() {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(position)
        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
        .array();
  }
}

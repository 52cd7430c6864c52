package io.seatledger.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the newest snapshot of each stream. Thread-safe. */
final class SnapshotTable {

  private final JdbcClient ledger;

  SnapshotTable(JdbcClient ledger) {
    this.ledger = ledger;
  }

  /** Replaces an older snapshot of the stream; one that is older itself is dropped. */
  void store(DomainEventMessage<?> snapshot, Serializer serializer) {
    var payload = snapshot.serializePayload(serializer, byte[].class);
    ledger
        .sql(
            """
            insert into ledger.snapshot as old (
              stream_id, sequence, taken_at, event_id, type, revision, payload)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (stream_id) do update set
              sequence = excluded.sequence, taken_at = excluded.taken_at,
              event_id = excluded.event_id, type = excluded.type, revision = excluded.revision,
              payload = excluded.payload
            where old.sequence <= excluded.sequence or old.revision is distinct from excluded.revision
            """)
        .params(
            snapshot.getAggregateIdentifier(),
            snapshot.getSequenceNumber(),
            snapshot.getTimestamp().atOffset(ZoneOffset.UTC),
            snapshot.getIdentifier(),
            payload.getType().getName(),
            payload.getType().getRevision(),
            payload.getData())
        .update();
  }

  /** The newest snapshot of a stream, if there is one. */
  Stream<DomainEventData<byte[]>> read(String streamId, Serializer serializer) {
    var noMetadata = serializer.serialize(MetaData.emptyInstance(), byte[].class).getData();
    return ledger
        .sql(
            "select stream_id, sequence, event_id, taken_at, type, revision, payload"
                + " from ledger.snapshot where stream_id = ?")
        .param(streamId)
        .query((row, _) -> entry(row, noMetadata))
        .list()
        .stream();
  }

  private static DomainEventData<byte[]> entry(ResultSet row, byte[] noMetadata)
      throws SQLException {
    return new GenericDomainEventEntry<>(
        StoredEvent.streamType(row.getString(5)),
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        row.getString(6),
        row.getBytes(7),
        noMetadata);
  }
}

package io.seatledger.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the ledger as Axon reads it; its timestamp is the recorded time. */
record StoredEvent(
    long position,
    Instant recordedAt,
    String streamId,
    long sequence,
    String eventId,
    String type,
    int revision,
    String payload,
    String metadata)
    implements DomainEventData<String>, TrackedEventData<String> {

  static final String COLUMNS =
      "position, recorded_at, stream_id, sequence, event_id, type, revision,"
          + " payload::text, metadata::text";

  static StoredEvent of(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getString(9));
  }

  /** The kind of stream: what a logical name says before its dot. */
  static String streamType(String type) {
    return type.substring(0, type.indexOf('.'));
  }

  @Override
  public TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(position);
  }

  @Override
  public String getEventIdentifier() {
    return eventId;
  }

  @Override
  public Instant getTimestamp() {
    return recordedAt;
  }

  @Override
  public SerializedObject<String> getMetaData() {
    return new SerializedMetaData<>(metadata, String.class);
  }

  @Override
  public SerializedObject<String> getPayload() {
    return new SimpleSerializedObject<>(payload, String.class, type, Integer.toString(revision));
  }

  @Override
  public String getType() {
    return streamType(type);
  }

  @Override
  public String getAggregateIdentifier() {
    return streamId;
  }

  @Override
  public long getSequenceNumber() {
    return sequence;
  }
}

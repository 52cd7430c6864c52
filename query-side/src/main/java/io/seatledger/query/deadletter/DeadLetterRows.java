package io.seatledger.query.deadletter;

import static io.seatledger.query.store.Rows.instant;
import static io.seatledger.query.store.Rows.textOrNull;

import io.seatledger.query.Reader;
import io.seatledger.query.store.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** Reads the rows of {@link DeadLetterTable} for a reader. */
record DeadLetterRows(Serializer tokens, Reader reader) {

  DeadLetter read(ResultSet row) throws SQLException {
    var isSeen = Seen.by(reader, row.getString("tenant_id"), textOrNull(row, "app_id"));
    return new DeadLetter(
        row.getString("dead_letter_id"),
        row.getString("processing_group"),
        row.getString("sequence_identifier"),
        row.getString("tenant_id"),
        position(row),
        row.getString("payload_type"),
        instant(row, "enqueued_at"),
        instant(row, "tried_at"),
        textOrNull(row, "cause_message"),
        row.getLong("behind"),
        isSeen ? row.getString("json") : null);
  }

  private long position(ResultSet row) throws SQLException {
    TrackingToken token =
        tokens.deserialize(
            new SimpleSerializedObject<>(
                row.getBytes("token"), byte[].class, row.getString("token_type"), null));
    return Objects.requireNonNull(token).position().orElseThrow();
  }
}

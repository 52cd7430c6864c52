package io.seatledger.bench.inprocess;

import com.github.f4b6a3.ulid.UlidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.sql.DataSource;

/** A connection that inserts by one prepared statement, and commits each row. */
record RawClient(Connection connection, PreparedStatement insert) implements AutoCloseable {

  private static final String INSERT =
      """
      insert into raw_event (
        tenant_id, type, payload, metadata, chain_hash, revision,
        recorded_at, event_id, assignment_id, stream_id, sequence)
      values (?, ?, ?::jsonb, ?::jsonb, ?, 1, ?, ?, ?, ?, ?)\
      """;

  private static final int RECORDED_AT = 6;
  private static final int EVENT_ID = 7;
  private static final int ASSIGNMENT_ID = 8;
  private static final int STREAM_ID = 9;
  private static final int SEQUENCE = 10;

  static RawClient connect(DataSource database, RawRow model) {
    try {
      var connection = database.getConnection();
      var insert = connection.prepareStatement(INSERT);
      insert.setString(1, model.tenantId());
      insert.setString(2, model.type());
      insert.setString(3, model.payload());
      insert.setString(4, model.metadata());
      insert.setBytes(5, HexFormat.of().parseHex(model.chainHash()));
      return new RawClient(connection, insert);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void insert(String stream, long sequence) {
    try {
      insert.setObject(RECORDED_AT, OffsetDateTime.now(ZoneOffset.UTC));
      insert.setString(EVENT_ID, UlidCreator.getMonotonicUlid().toString());
      insert.setString(ASSIGNMENT_ID, "asg_" + UlidCreator.getMonotonicUlid());
      insert.setString(STREAM_ID, stream);
      insert.setLong(SEQUENCE, sequence);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.seatledger.command.ledger;

import io.seatledger.command.Place;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes batches through {@code ledger.append_units}: one statement, one round trip, one commit.
 */
final class LedgerTable {

  /** A column of the events each, so that the statement is the same for any number of them. */
  private static final String APPEND =
      """
      select refused, taken, last_position, recorded
      from ledger.append_units(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;

  private final DataSource connections;
  private final Clock clock;
  private final ServerHistory history = new ServerHistory();

  LedgerTable(DataSource connections, Clock clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * What became of a batch.
   *
   * @param refused the numbers of the units whose events were not written
   * @param taken the numbers of those whose key has an answer already
   * @param lastPosition where the ledger stands after it
   * @param recordedAt when its events were taken
   */
  record Written(Set<Integer> refused, Set<Integer> taken, long lastPosition, Instant recordedAt) {}

  /**
   * Writes what can be written of a batch.
   *
   * @throws LedgerBusy if the database cannot be reached, so that nothing was sent
   * @throws ServerHistory.NewHistory once, if the server is another one than before
   */
  Written append(Batch batch) throws SQLException {
    try (var connection = connect()) {
      history.follow(connection);
      return append(batch, connection);
    }
  }

  private Written append(Batch batch, Connection connection) throws SQLException {
    try (var append = statement(connection, batch);
        var result = append.executeQuery()) {
      result.next();
      return new Written(
          numbers(result.getArray(1)),
          numbers(result.getArray(2)),
          result.getLong(3),
          instant(result, 4));
    }
  }

  private Connection connect() {
    try {
      return connections.getConnection();
    } catch (SQLException e) {
      throw new LedgerBusy("The ledger's database cannot be reached", e);
    }
  }

  private PreparedStatement statement(Connection connection, Batch batch) throws SQLException {
    var append = connection.prepareStatement(APPEND);
    var events = batch.events();
    var column = 0;
    append.setObject(++column, batch.units());
    append.setObject(++column, texts(events, EventContent::streamId));
    append.setObject(++column, events.stream().mapToLong(EventContent::sequence).toArray());
    append.setObject(++column, texts(events, EventContent::tenantId));
    append.setObject(++column, texts(events, EventContent::eventId));
    append.setObject(++column, texts(events, EventContent::type));
    append.setObject(++column, events.stream().mapToInt(EventContent::revision).toArray());
    append.setObject(++column, texts(events, EventContent::payload));
    append.setObject(++column, texts(events, EventContent::metadata));
    append.setObject(++column, batch.hashes());
    append.setObject(++column, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
    append.setString(++column, batch.keysJson());
    return append;
  }

  private static String[] texts(List<EventContent> events, Function<EventContent, String> column) {
    return events.stream().map(column).toArray(String[]::new);
  }

  private static Set<Integer> numbers(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The place of an append's last event, if exactly this append was written. */
  Optional<Place> find(Append append) throws SQLException {
    var last = append.events().getLast();
    try (var connection = connect();
        var find =
            connection.prepareStatement(
                "select position, recorded_at from ledger.event"
                    + " where stream_id = ? and sequence = ? and event_id = ?")) {
      find.setString(1, last.streamId());
      find.setLong(2, last.sequence());
      find.setString(3, last.eventId());
      return place(find.executeQuery());
    }
  }

  private static Optional<Place> place(ResultSet found) throws SQLException {
    return found.next()
        ? Optional.of(new Place(found.getLong(1), instant(found, 2)))
        : Optional.empty();
  }
}

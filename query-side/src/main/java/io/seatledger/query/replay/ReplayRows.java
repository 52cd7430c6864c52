package io.seatledger.query.replay;

import static io.seatledger.query.store.Rows.constant;
import static io.seatledger.query.store.Rows.instant;
import static io.seatledger.query.store.Rows.instantOrNull;
import static io.seatledger.query.store.Rows.textOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of {@code views.replay}. */
final class ReplayRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ReplayRows() {}

  static Replay replay(ResultSet row) throws SQLException {
    return new Replay(
        row.getString("id"),
        row.getString("processor"),
        Objects.requireNonNull(Mode.words().get(row.getString("mode"))),
        textOrNull(row, "reason"),
        row.getString("requested_by"),
        instant(row, "requested_at"),
        instantOrNull(row, "started_at"),
        instantOrNull(row, "finished_at"),
        constant(State.class, row.getString("state")),
        row.getLong("position"),
        row.getLong("head"),
        row.getInt("percent"),
        row.getLong("events_per_second"),
        JSON.readValue(row.getString("differences"), Differences.class),
        textOrNull(row, "failure"));
  }

  static String json(Differences found) {
    return JSON.writeValueAsString(found);
  }
}

package io.seatledger.query.store;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.Rules;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs queries that see one tenant's rows as they are at one instant. Thread-safe. */
@Component
public final class Reading {

  /** All that a query reads is of one snapshot. */
  private static final String SNAPSHOT = "set transaction isolation level repeatable read;\n";

  private static final String WHO_AND_WHEN =
      """
      select set_config('seatledger.tenant', ?, true),
             set_config('seatledger.now', ?, true),
             set_config('seatledger.position', ?, true)\
      """;

  /**
   * A node that sleeps in the middle must not keep replays from being finished. The database ends
   * what the driver, which waits a minute, would leave to go on.
   */
  private static final String SETTINGS =
      WHO_AND_WHEN
          + """
          ,
             set_config('idle_in_transaction_session_timeout', '60s', true),
             set_config('statement_timeout', '55s', true),
             set_config('seatledger.expiring_soon_days', ?, true),
             set_config('seatledger.under_utilized_threshold', ?, true),
             set_config('seatledger.under_utilized_grace_days', ?, true)
          """;

  private final ReadTurns turns;
  private final TransactionTemplate transaction;
  private final JdbcTemplate jdbc;
  private final Rules rules;

  Reading(
      ReadTurns turns, PlatformTransactionManager transactions, JdbcTemplate jdbc, Rules rules) {
    this.turns = turns;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** What {@code query} finds for the reader at {@code now}. */
  public <T> T at(Instant now, Reader reader, Supplier<T> query) {
    return at(Moment.now(now), reader, query);
  }

  /** What {@code query} finds for the reader at that moment, if it looks into rows of then. */
  public <T> T at(Moment moment, Reader reader, Supplier<T> query) {
    return turns.take(reader.tenantId(), () -> found(moment, reader, query));
  }

  private <T> T found(Moment moment, Reader reader, Supplier<T> query) {
    return Objects.requireNonNull(
        transaction.execute(
            begun -> {
              set(reader, moment, begun.isNewTransaction());
              return query.get();
            }));
  }

  private void set(Reader reader, Moment moment, boolean first) {
    jdbc.execute(
        first ? SNAPSHOT + SETTINGS : SETTINGS,
        (PreparedStatement settings) -> {
          setWhoAndWhen(settings, reader, moment);
          settings.setString(4, Integer.toString(rules.expiringSoonDays()));
          settings.setString(5, rules.underUtilizedThreshold().toPlainString());
          settings.setString(6, Integer.toString(rules.underUtilizedGraceDays()));
          return settings.execute();
        });
  }

  /**
   * The row of that id at that moment, if the reader's tenant has it, in a single round trip: the
   * driver sends the settings and the query together, which PostgreSQL takes for one transaction.
   *
   * @param alone what {@link #alone} made of a query by the id that is its one parameter
   */
  <T> Optional<T> one(Moment moment, Reader reader, String alone, String id, RowMapper<T> row) {
    PreparedStatementCallback<@Nullable T> found =
        both -> {
          setWhoAndWhen(both, reader, moment);
          both.setString(4, id);
          both.execute();
          both.getMoreResults();
          return first(both.getResultSet(), row);
        };
    return turns.take(reader.tenantId(), () -> Optional.ofNullable(jdbc.execute(alone, found)));
  }

  /** The query with its settings, of which it asks none of the rules'. */
  static String alone(String sql) {
    return WHO_AND_WHEN + ";\n" + sql;
  }

  private static void setWhoAndWhen(PreparedStatement settings, Reader reader, Moment moment)
      throws SQLException {
    settings.setString(1, reader.tenantId());
    settings.setString(2, moment.now().toString());
    settings.setString(3, Objects.toString(moment.position(), ""));
  }

  private static <T> @Nullable T first(ResultSet rows, RowMapper<T> row) throws SQLException {
    return rows.next() ? row.mapRow(rows, 0) : null;
  }
}

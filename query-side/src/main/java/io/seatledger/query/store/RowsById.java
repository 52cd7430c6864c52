package io.seatledger.query.store;

import static java.util.stream.Collectors.toMap;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of a view of today, and of one of then, by their ids. Thread-safe. */
public final class RowsById<T> {

  /** Makes something of a row and of what the clock says. */
  @FunctionalInterface
  public interface RowAt<T> {

    /** What the row is at {@code now}. */
    T of(ResultSet row, Instant now) throws SQLException;
  }

  /** One id has statements of its own: for an array of one the database plans each time. */
  private record Statements(String alone, String one, String all) {

    static Statements of(String columns, String view) {
      var by = "select %s from views.%s where id = ".formatted(columns, view);
      return new Statements(Reading.alone(by + "?"), by + "?", by + "any(?)");
    }
  }

  private final Reading reading;
  private final JdbcTemplate jdbc;
  private final Statements today;
  private final Statements then;
  private final RowAt<T> row;
  private final Function<T, String> id;

  /**
   * Rows of two views that have the same columns, of which those are read that are named.
   *
   * @param today the view of today's rows, whose events all count
   * @param then the view of rows with the events up to a position
   * @param id of what is made of a row
   */
  public RowsById(
      Reading reading,
      JdbcTemplate jdbc,
      String columns,
      String today,
      String then,
      RowAt<T> row,
      Function<T, String> id) {
    this.reading = reading;
    this.jdbc = jdbc;
    this.today = Statements.of(columns, today);
    this.then = Statements.of(columns, then);
    this.row = row;
    this.id = id;
  }

  /** The row of that id, if the reader's tenant has it; in a transaction of its own. */
  public Optional<T> one(Moment moment, Reader reader, String wanted) {
    return reading.one(moment, reader, in(moment).alone(), wanted, row(moment));
  }

  /** The same within what {@link Reading} runs for a reader. */
  public Optional<T> one(Moment moment, String wanted) {
    return jdbc.query(in(moment).one(), row(moment), wanted).stream().findFirst();
  }

  /** The rows of these ids, in the same order; within what {@link Reading} runs for a reader. */
  public List<T> all(Moment moment, List<String> wanted) {
    var found =
        jdbc.query(in(moment).all(), row(moment), (Object) wanted.toArray(String[]::new)).stream()
            .collect(toMap(id, Function.identity()));
    return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private Statements in(Moment moment) {
    return moment.isNow() ? today : then;
  }

  private RowMapper<T> row(Moment moment) {
    return (found, _) -> row.of(found, moment.now());
  }
}

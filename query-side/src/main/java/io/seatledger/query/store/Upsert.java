package io.seatledger.query.store;

import io.seatledger.events.SourceType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes rows in one JDBC batch; a row that is there already at this position or a later one stays.
 */
public final class Upsert<T> {

  /** A column, how its placeholder reads in SQL and where its value comes from. */
  public record Column<T>(String name, String placeholder, Function<T, @Nullable Object> value) {

    public Column(String name, Function<T, @Nullable Object> value) {
      this(name, "?", value);
    }
  }

  private final List<Column<T>> columns;
  private final String sql;

  /** Rows by their id, which are replaced as they change. */
  public Upsert(String table, List<Column<T>> columns) {
    this.columns = columns;
    this.sql =
        inserting(table)
            + " on conflict (id) do update set %s where kept.position < excluded.position"
                .formatted(joined(column -> column.name() + " = excluded." + column.name()));
  }

  private Upsert(List<Column<T>> columns, String table) {
    this.columns = columns;
    this.sql = inserting(table) + " on conflict do nothing";
  }

  /** Rows that never change once they are there. */
  public static <T> Upsert<T> ofPast(String table, List<Column<T>> columns) {
    return new Upsert<>(columns, table);
  }

  private String inserting(String table) {
    return "insert into %s as kept (%s) values (%s)"
        .formatted(table, joined(Column::name), joined(Column::placeholder));
  }

  private String joined(Function<Column<T>, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }

  /** Writes the rows, of which each has another key. */
  public void write(JdbcOperations jdbc, Collection<T> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows, rows.size(), this::bind);
    }
  }

  private void bind(PreparedStatement statement, T row) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      statement.setObject(i + 1, sqlValue(columns.get(i).value().apply(row)));
    }
  }

  private static @Nullable Object sqlValue(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case SourceType type -> type.wire();
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      case List<?> list -> list.toArray(String[]::new);
      default -> value;
    };
  }
}

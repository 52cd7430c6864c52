package io.seatledger.query.store;

import io.seatledger.events.SourceType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgArray;

/**
 * Writes rows by one statement; a row that is there already at this position or a later one stays.
 *
 * <p>Each column goes to the database as one array of texts, so that the statement is the same for
 * any number of rows: it is planned once, and starting it costs once what rows of a JDBC batch cost
 * each.
 */
public final class Upsert<T> {

  /** A column, its type in SQL and where its value comes from. */
  public record Column<T>(String name, String type, Function<T, @Nullable Object> value) {

    /** One of type {@code text}. */
    public static <T> Column<T> text(String name, Function<T, @Nullable Object> value) {
      return new Column<>(name, "text", value);
    }

    /** One of type {@code timestamptz}. */
    public static <T> Column<T> time(String name, Function<T, @Nullable Object> value) {
      return new Column<>(name, "timestamptz", value);
    }

    /** One of type {@code int}. */
    public static <T> Column<T> count(String name, Function<T, @Nullable Object> value) {
      return new Column<>(name, "int", value);
    }

    /** One of type {@code bigint}. */
    public static <T> Column<T> number(String name, Function<T, @Nullable Object> value) {
      return new Column<>(name, "bigint", value);
    }

    /** One of type {@code boolean}. */
    public static <T> Column<T> flag(String name, Function<T, @Nullable Object> value) {
      return new Column<>(name, "boolean", value);
    }
  }

  private final List<Column<T>> columns;
  private final String sql;

  /**
   * Rows by their id, which are replaced as they change.
   *
   * @param table with its schema, {@code views}
   */
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

  /** The names of the columns, as SQL lists them. */
  public String names() {
    return joined(Column::name);
  }

  private String inserting(String table) {
    return "insert into %s as kept (%s) select %s"
        .formatted(table, names(), joined(column -> "unnest(?::text[])::" + column.type()));
  }

  private String joined(Function<Column<T>, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }

  /** Writes the rows, of which each has another key. */
  public void write(ProjectionClient jdbc, Collection<T> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(sql).params(columns.stream().map(column -> texts(column, rows)).toList()).update();
    }
  }

  private static <T> Object texts(Column<T> column, Collection<T> rows) {
    return rows.stream().map(column.value()).map(Upsert::text).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case SourceType type -> type.wire();
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      case List<?> list -> array(list);
      default -> value.toString();
    };
  }

  private static String array(List<?> list) {
    var text = new StringBuilder("{");
    for (var element : list) {
      text.append(text.length() == 1 ? "" : ",");
      PgArray.escapeArrayElement(text, element.toString());
    }
    return text.append('}').toString();
  }
}

package io.seatledger.query.replay;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of {@code views} that projections fill: those with the two policies that let readers
 * see and projections write rows of tenants. All others are kept when these are replaced.
 */
final class ProjectedTables {

  /**
   * A table and its primary key, as they are written in SQL.
   *
   * @param columns of the key, with commas between them
   */
  record Projected(String name, String columns) {}

  static final String IS_PROJECTED =
      """
      (select count(*) from pg_policy
        where polrelid = c.oid and polname in ('readers', 'projections')) = 2
      """;

  private static final String TABLES =
      """
       from pg_class c
      where c.relnamespace = 'views'::regnamespace and c.relkind in ('r', 'p') and %s
      order by 1
      """;

  private static final String KEY =
      """
      (select string_agg(quote_ident(a.attname), ', ' order by k.place)
         from pg_index i
        cross join unnest(i.indkey) with ordinality k(attnum, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary)
      """;

  private ProjectedTables() {}

  static List<Projected> all(JdbcClient jdbc) {
    return jdbc.sql(
            "select quote_ident(c.relname) as name, %s as columns %s"
                .formatted(KEY, TABLES.formatted(IS_PROJECTED)))
        .query((row, _) -> new Projected(row.getString("name"), row.getString("columns")))
        .list();
  }

  /** The tables that are no projection's. */
  static List<String> others(JdbcClient jdbc) {
    return jdbc.sql("select quote_ident(c.relname) " + TABLES.formatted("not " + IS_PROJECTED))
        .query((row, _) -> row.getString(1))
        .list();
  }
}

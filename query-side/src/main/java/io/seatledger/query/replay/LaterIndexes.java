package io.seatledger.query.replay;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The indexes that readers need and projections do not: to make them when all rows are there costs
 * a fraction of writing into each of them row by row. Those that projections need say so by their
 * comment.
 */
final class LaterIndexes {

  private static final String INDEXES =
      """
       from pg_index x
       join pg_class i on i.oid = x.indexrelid
       join pg_class c on c.oid = x.indrelid
      where c.relnamespace = 'views'::regnamespace and %s
        and not exists (select from pg_constraint where conindid = i.oid)
        and obj_description(i.oid, 'pg_class') is distinct from 'of projections'
      """
          .formatted(ProjectedTables.IS_PROJECTED);

  private static final String MISSING =
      INDEXES
          + """
          and not exists (select from pg_indexes
                           where schemaname = 'views_next' and indexname = i.relname)
          """;

  private LaterIndexes() {}

  /** Those of {@code views}, as long as that is the schema that is being made. */
  static void drop(JdbcTemplate jdbc) {
    find(jdbc, "quote_ident(i.relname)", INDEXES)
        .forEach(index -> jdbc.execute("drop index views." + index));
  }

  /** The statements that make those that {@code views} has and {@code views_next} does not. */
  static List<String> missing(JdbcTemplate jdbc) {
    return find(jdbc, "pg_get_indexdef(i.oid)", MISSING).stream()
        .map(made -> made.replaceFirst(" INDEX ", " INDEX IF NOT EXISTS "))
        .map(made -> made.replaceFirst(" ON views\\.", " ON views_next."))
        .toList();
  }

  private static List<String> find(JdbcTemplate jdbc, String what, String where) {
    return jdbc.query("select " + what + where, (row, _) -> row.getString(1));
  }
}

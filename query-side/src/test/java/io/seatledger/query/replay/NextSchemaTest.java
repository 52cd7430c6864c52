package io.seatledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.progress.ReadSide;
import io.seatledger.query.store.ViewsSchema;
import io.seatledger.readmodels.LedgerRows;
import io.seatledger.readmodels.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema that is built beside the live one is the live one's twin. */
class NextSchemaTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  /** Everything that makes a difference to whoever reads or writes, with the schema's name cut. */
  private static final String DESCRIBED =
      """
      with r as (select c.*, n.nspname, n.nspacl from pg_class c
                   join pg_namespace n on n.oid = c.relnamespace where n.nspname = :schema)
      select replace(line, :schema || '.', '') from (
        select concat_ws(' ', relname, relkind, relrowsecurity, relforcerowsecurity, relacl,
                         reloptions, nspacl) as line from r
        union all
        select concat_ws(' ', relname, attnum, attname, atttypid::regtype, attcollation::regcollation,
                         attnotnull)
          from r join pg_attribute a on attrelid = r.oid and attnum > 0
        union all
        select concat_ws(' ', 'index', pg_get_indexdef(indexrelid))
          from r join pg_index on indrelid = r.oid
        union all
        select concat_ws(' ', relname, polname, polcmd, pg_get_expr(polqual, polrelid),
                         pg_get_expr(polwithcheck, polrelid))
          from r join pg_policy on polrelid = r.oid
        union all
        select concat_ws(' ', relname, pg_get_viewdef(oid)) from r where relkind = 'v'
        union all
        select pg_get_functiondef(p.oid) from pg_proc p
          join pg_namespace n on n.oid = pronamespace where n.nspname = :schema
      ) lines order by 1
      """;

  private static JdbcTemplate admin;

  @BeforeAll
  static void make() {
    LedgerRows.migrate(DATABASE);
    ViewsSchema.migrate(DATABASE.owner());
    admin = DATABASE.superuser();
    var table = new ReplayTable(JdbcClient.create(admin));
    table.insert("rpl_1", ReadSide.LICENSES, Mode.REBUILD, null, "per_01");
    var replay = table.take("node_1").orElseThrow();
    var next = new NextSchema(DATABASE.owner());
    next.make(replay, "node_1");
    assertThat(indexes()).containsExactly("assignment_of_license");
    assertThat(next.index(replay, "node_1")).isTrue();
    assertThat(next.index(replay, "node_1")).isFalse();
  }

  @Test
  void it_has_the_tables_that_projections_fill_and_no_others() {
    assertThat(tables("views_next"))
        .containsExactly(
            "assignment", "assignment_use", "license", "license_step", "license_version");
    assertThat(tables("views"))
        .contains("assignment", "license", "replay", "schema_history", "token_entry");
  }

  @Test
  void it_is_in_all_else_as_the_live_one() {
    var live = described("views");
    var next = described("views_next");
    assertThat(next).isNotEmpty();
    assertThat(live).containsAll(next);
    var kept =
        List.of(
            "replay",
            "schema_history",
            "token_entry",
            "dead_letter",
            "scheduled",
            "node",
            "processor_order");
    assertThat(live).filteredOn(line -> kept.stream().noneMatch(line::contains)).isEqualTo(next);
  }

  /** But those of primary keys. */
  private static List<String> indexes() {
    return admin.queryForList(
        """
        select indexname from pg_indexes
         where schemaname = 'views_next' and indexname not like '%_pkey' order by 1
        """,
        String.class);
  }

  private static List<String> described(String schema) {
    return JdbcClient.create(admin)
        .sql(DESCRIBED)
        .param("schema", schema)
        .query(String.class)
        .list();
  }

  private static List<String> tables(String schema) {
    return admin.queryForList(
        "select tablename from pg_tables where schemaname = ? order by 1", String.class, schema);
  }
}

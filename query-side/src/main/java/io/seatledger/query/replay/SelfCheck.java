package io.seatledger.query.replay;

import io.seatledger.query.replay.ProjectedTables.Projected;
import io.seatledger.query.store.ViewsOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the live rows with those of {@code views_next}, column by column. Thread-safe. */
@Component
final class SelfCheck {

  private final OwnerTransactions transactions;
  private final OwnerTransactions snapshot;

  SelfCheck(ViewsOwner owner) {
    this.transactions = OwnerTransactions.readCommitted(owner);
    this.snapshot = OwnerTransactions.snapshot(owner);
  }

  /**
   * What the rows differ in. The live processor stands still only until they are seen, not until
   * they are compared.
   *
   * @param meeting makes both show the same events
   */
  Differences find(Consumer<JdbcTemplate> meeting) {
    return snapshot.run(
        jdbc -> {
          see(jdbc, meeting);
          return differences(JdbcClient.create(jdbc));
        });
  }

  private void see(JdbcTemplate snapshot, Consumer<JdbcTemplate> meeting) {
    transactions.run(
        still -> {
          meeting.accept(still);
          snapshot.queryForList("select 1"); // from here on it sees what there is now
          return true;
        });
  }

  private static Differences differences(JdbcClient jdbc) {
    var first = new ArrayList<Difference>();
    var count = 0L;
    for (var table : ProjectedTables.all(jdbc)) {
      var found = find(jdbc, table);
      count += found.stream().findFirst().map(Found::all).orElse(0L);
      found.stream().limit(Differences.MOST - first.size()).map(Found::one).forEach(first::add);
    }
    return new Differences(count, first);
  }

  /** One of {@code all}. */
  private record Found(Difference one, long all) {}

  /** Names and counts in one pass, since comparing the rows is what takes long. */
  private static List<Found> find(JdbcClient jdbc, Projected table) {
    return jdbc.sql(sql(table))
        .param(Differences.MOST)
        .query((row, _) -> new Found(difference(row), row.getLong("all_found")))
        .list();
  }

  private static Difference difference(ResultSet row) throws SQLException {
    return new Difference(row.getString("table"), row.getString("key"), row.getString("kind"));
  }

  private static String sql(Projected table) {
    return """
    select '%1$s' as "table", concat_ws('/', %2$s) as key,
           case when live::text is null then 'missing'
                when built::text is null then 'unexpected'
                else 'different' end as kind,
           count(*) over () as all_found
      from views.%1$s live full join views_next.%1$s built using (%2$s)
     where live::text is distinct from built::text
     limit ?
    """
        .formatted(table.name(), table.columns());
  }
}

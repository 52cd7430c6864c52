package io.seatledger.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What statements cost the database as the role of the service, for a tenant. */
public record Plans(TestDatabase database, String tenant) {

  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

  /** The plan of a statement, and how it went. */
  public List<String> explain(String sql, List<?> bound) {
    var source = database.as(TestDatabase.APPLICATION);
    var jdbc = new JdbcTemplate(source);
    return new TransactionTemplate(new DataSourceTransactionManager(source))
        .execute(
            _ -> {
              set(jdbc);
              // The second time nothing has to be loaded or cleaned up any more.
              var explain = "explain (analyze, buffers, timing off) " + sql;
              jdbc.queryForList(explain, String.class, bound.toArray());
              return jdbc.queryForList(explain, String.class, bound.toArray());
            });
  }

  private void set(JdbcTemplate jdbc) {
    Map.of(
            "tenant", tenant,
            "now", Given.NOW.toString(),
            "position", "1000000",
            "expiring_soon_days", "90",
            "under_utilized_threshold", "0.5",
            "under_utilized_grace_days", "30")
        .forEach(
            (name, value) ->
                jdbc.queryForObject(
                    "select set_config(?, ?, true)", String.class, "seatledger." + name, value));
  }

  /** Those of the topmost node, which has those of all others in it. */
  public static int buffers(List<String> plan) {
    var line = BUFFERS.matcher(String.join("\n", plan));
    assertThat(line.find()).describedAs(plan.toString()).isTrue();
    return number(line.group(1)) + number(line.group(2));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}

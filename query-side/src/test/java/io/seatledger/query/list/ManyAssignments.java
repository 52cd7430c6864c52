package io.seatledger.query.list;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for plans to be made about. */
record ManyAssignments(JdbcTemplate superuser) {

  /** Two tenants side by side, rows of equal time in blocks of 500. */
  private static final String ASSIGNMENTS =
      """
      insert into views.assignment
      select 'asg_' || md5(i::text), 'lic_' || i % 100, 'ten_' || i % 2, null,
             timestamptz '2026-01-01Z' + i / 500 * interval '1 second', now(), 'per_01', 'per_01',
             'person', 'per_' || i, null, now(), 'per_01', null, false, null, null, null, null,
             'edm', 'api', 1, i, i
        from generate_series(1, ?) i
      """;

  /** As many and no others. */
  void fill(int count) {
    superuser.update("delete from views.assignment");
    superuser.update(ASSIGNMENTS, count);
    analyze();
  }

  /** Gives a column in all rows what an expression in SQL makes of each. */
  void set(String column, String expression) {
    superuser.update("update views.assignment set %s = %s".formatted(column, expression));
    analyze();
  }

  void analyze() {
    for (var table : List.of("license", "assignment")) {
      superuser.execute("vacuum analyze views." + table);
    }
  }
}

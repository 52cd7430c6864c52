package io.seatledger.command.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks how the books are, and writes nothing. Thread-safe. */
final class LedgerWatch {

  private static final String LOOK =
      """
      select position,
             current_setting('transaction_read_only') = 'off'
               and has_function_privilege(to_regproc('ledger.append_units'), 'execute')
               as writable
        from ledger.head
      """;

  private final JdbcClient ledger;
  private final GroupCommit commits;

  LedgerWatch(JdbcClient ledger, GroupCommit commits) {
    this.ledger = ledger;
    this.commits = commits;
  }

  LedgerCondition look() {
    var open = commits.takesMore();
    return ledger
        .sql(LOOK)
        .query(
            (row, _) ->
                new LedgerCondition(row.getLong("position"), row.getBoolean("writable"), open))
        .single();
  }
}

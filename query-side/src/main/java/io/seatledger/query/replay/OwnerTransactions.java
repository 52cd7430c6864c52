package io.seatledger.query.replay;

import io.seatledger.query.store.ViewsOwner;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the login that owns the schema; they see the rows of all tenants, and wait a
 * second for a lock at most. Two of them may be open in one thread. Thread-safe.
 */
final class OwnerTransactions {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  private OwnerTransactions(ViewsOwner owner, int isolation) {
    var source = new DelegatingDataSource(owner.dataSource());
    jdbc = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    transaction.setIsolationLevel(isolation);
  }

  /** Each statement sees what is committed by then. */
  static OwnerTransactions readCommitted(ViewsOwner owner) {
    return new OwnerTransactions(owner, TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /** All statements see what the first query saw. */
  static OwnerTransactions snapshot(ViewsOwner owner) {
    return new OwnerTransactions(owner, TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  <T> T run(Function<JdbcTemplate, T> work) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              jdbc.execute("set local seatledger.access = 'all'"); // sees nothing yet
              jdbc.execute("set local lock_timeout = '1s'");
              return work.apply(jdbc);
            }));
  }
}

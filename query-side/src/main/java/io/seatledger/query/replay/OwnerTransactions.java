package io.seatledger.query.replay;

import io.seatledger.query.store.DatabaseTrouble;
import io.seatledger.query.store.ViewsOwner;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the login that owns the schema; they see the rows of all tenants. Several may be
 * open in one thread. Thread-safe.
 */
final class OwnerTransactions {

  /** Longer than the second after which PostgreSQL ends a vacuum that is in somebody's way. */
  private static final String LOCK_TIMEOUT = "set local lock_timeout = '2s'";

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

  /**
   * @throws NotYet if others hold for long what it needs to lock
   */
  <T> T run(Function<JdbcTemplate, T> work) {
    try {
      return Objects.requireNonNull(transaction.execute(_ -> opened(work)));
    } catch (UncategorizedSQLException e) {
      throw DatabaseTrouble.isForWantOfLock(e) ? new NotYet(String.valueOf(e.getMessage())) : e;
    }
  }

  private <T> T opened(Function<JdbcTemplate, T> work) {
    jdbc.execute("set local seatledger.access = 'all'"); // sees nothing yet
    jdbc.execute(LOCK_TIMEOUT);
    return work.apply(jdbc);
  }
}

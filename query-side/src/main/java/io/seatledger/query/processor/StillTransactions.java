package io.seatledger.query.processor;

import io.seatledger.query.store.DatabaseTrouble;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions during which the projections of all nodes stand still. Thread-safe. */
@Component
public final class StillTransactions {

  private final TransactionManager transactions;

  StillTransactions(PlatformTransactionManager transactions, JdbcClient jdbc) {
    this.transactions = ViewsTransactions.still(transactions, jdbc);
  }

  /**
   * Waits for the batches that run, and holds up the next ones until the work is done.
   *
   * @throws CannotAcquireLockException if the batches do not end in time; nothing is done then
   */
  public <T> T run(Supplier<T> work) {
    try {
      return transactions.fetchInTransaction(work);
    } catch (UncategorizedSQLException e) {
      throw DatabaseTrouble.isForWantOfLock(e)
          ? new CannotAcquireLockException("The projections do not stand still", e)
          : e;
    }
  }
}

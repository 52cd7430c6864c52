package io.seatledger.query.processor;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The transactions of projections, tokens and dead letters, which see the rows of all tenants. */
final class ViewsTransactions extends SpringTransactionManager {

  private final JdbcClient jdbc;

  ViewsTransactions(PlatformTransactionManager transactions, JdbcClient jdbc) {
    super(transactions);
    this.jdbc = jdbc;
  }

  @Override
  public Transaction startTransaction() {
    var joins = TransactionSynchronizationManager.isActualTransactionActive();
    var transaction = super.startTransaction();
    return joins ? transaction : open(transaction);
  }

  private Transaction open(Transaction transaction) {
    try {
      jdbc.sql("select set_config('seatledger.access', 'all', true)").query().singleRow();
      return transaction;
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }
}

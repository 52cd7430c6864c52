package io.seatledger.query.processor;

import static org.springframework.transaction.TransactionDefinition.withDefaults;

import io.seatledger.query.store.ProjectionClient;
import io.seatledger.query.store.ProjectionLock;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The transactions of projections, tokens and dead letters, which see the rows of all tenants. */
final class ViewsTransactions extends SpringTransactionManager {

  private static final String UNSYNCHRONIZED = ", set_config('synchronous_commit', 'off', true)";

  /**
   * A node that sleeps in the middle must not keep the others waiting. Statements are planned once,
   * and what is planned while a table is new and empty must not read all of it for ever.
   */
  private static final String OPENING =
      """
      select set_config('seatledger.access', 'all', true),
             set_config('idle_in_transaction_session_timeout', '10s', true),
             set_config('plan_cache_mode', 'force_generic_plan', true),
             set_config('enable_seqscan', 'off', true)\
      """;

  private final JdbcClient jdbc;
  private final String opening;

  private ViewsTransactions(PlatformTransactionManager transactions, JdbcClient jdbc, String more) {
    this(transactions, withDefaults(), jdbc, more);
  }

  private ViewsTransactions(
      PlatformTransactionManager transactions,
      TransactionDefinition definition,
      JdbcClient jdbc,
      String more) {
    super(transactions, definition);
    this.jdbc = jdbc;
    this.opening = OPENING + more;
  }

  /** Those of the live rows, which wait while the rows are replaced. */
  static ViewsTransactions live(PlatformTransactionManager transactions, JdbcClient jdbc) {
    return new ViewsTransactions(transactions, jdbc, ", " + ProjectionLock.SHARED);
  }

  /**
   * Those of batches that fill the live rows. Their commits wait for no disk: rows and tokens are
   * lost together, if at all, and the ledger has what they are filled from, on disk, before they
   * are committed.
   */
  static ViewsTransactions batches(PlatformTransactionManager transactions, JdbcClient jdbc) {
    return new ViewsTransactions(transactions, jdbc, UNSYNCHRONIZED + ", " + ProjectionLock.SHARED);
  }

  /** Those that change the live rows while no projection does, and do not wait long for that. */
  static ViewsTransactions still(PlatformTransactionManager transactions, JdbcClient jdbc) {
    return new ViewsTransactions(
        transactions, jdbc, ", set_config('lock_timeout', '5s', true), " + ProjectionLock.ALONE);
  }

  /** Those of batches that fill rows beside the live ones, likewise. */
  static ViewsTransactions next(PlatformTransactionManager transactions, JdbcClient jdbc) {
    return new ViewsTransactions(transactions, ProjectionClient.next(), jdbc, UNSYNCHRONIZED);
  }

  @Override
  public Transaction startTransaction() {
    var joins = TransactionSynchronizationManager.isActualTransactionActive();
    var transaction = super.startTransaction();
    return joins ? transaction : open(transaction);
  }

  private Transaction open(Transaction transaction) {
    try {
      jdbc.sql(opening).query().singleRow();
      return transaction;
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }
}

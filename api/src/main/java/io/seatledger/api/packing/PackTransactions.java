package io.seatledger.api.packing;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that see the packs of all tenants. They touch nothing that projections fill, so
 * neither waits for the other. Thread-safe.
 */
@Component
final class PackTransactions {

  /** A node that sleeps in the middle must not keep the others waiting. */
  private static final String OPENING =
      """
      select set_config('seatledger.access', 'all', true),
             set_config('idle_in_transaction_session_timeout', '60s', true)
      """;

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  PackTransactions(PlatformTransactionManager transactions, JdbcClient jdbc) {
    this.transaction = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
  }

  void execute(Runnable work) {
    transaction.executeWithoutResult(
        _ -> {
          open();
          work.run();
        });
  }

  <T> T fetch(Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              open();
              return work.get();
            }));
  }

  private void open() {
    jdbc.sql(OPENING).query().singleRow();
  }
}

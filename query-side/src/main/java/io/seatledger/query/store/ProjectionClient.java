package io.seatledger.query.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs statements on the tables that projections fill. They name those of {@code views}; a
 * transaction that fills {@code views_next} has them run on the tables there. Thread-safe.
 */
@Component
public final class ProjectionClient {

  private static final String LIVE = "views";
  private static final String NEXT = "views_next";

  private final JdbcClient jdbc;

  ProjectionClient(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A transaction that fills {@code views_next}, which its name says. */
  public static TransactionDefinition next() {
    var definition = new DefaultTransactionDefinition();
    definition.setName(NEXT);
    return definition;
  }

  /** Like {@link JdbcClient#sql}. */
  public StatementSpec sql(String sql) {
    return jdbc.sql(fillsNext() ? sql.replace(LIVE + ".", NEXT + ".") : sql);
  }

  private static boolean fillsNext() {
    return NEXT.equals(TransactionSynchronizationManager.getCurrentTransactionName());
  }
}

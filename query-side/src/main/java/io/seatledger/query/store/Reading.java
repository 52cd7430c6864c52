package io.seatledger.query.store;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.Rules;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs queries that see one tenant's rows as they are at one instant. Thread-safe. */
@Component
public final class Reading {

  private static final String SETTINGS =
      """
      select set_config('search_path', 'views', true),
             set_config('seatledger.tenant', :tenant, true),
             set_config('seatledger.now', :now, true),
             set_config('seatledger.position', :position, true),
             set_config('seatledger.expiring_soon_days', :soon, true),
             set_config('seatledger.under_utilized_threshold', :threshold, true),
             set_config('seatledger.under_utilized_grace_days', :grace, true)
      """;

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Rules rules;

  Reading(PlatformTransactionManager transactions, JdbcClient jdbc, Rules rules) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** What {@code query} finds for the reader at {@code now}. */
  public <T> T at(Instant now, Reader reader, Supplier<T> query) {
    return at(Moment.now(now), reader, query);
  }

  /** What {@code query} finds for the reader at that moment, if it looks into rows of then. */
  public <T> T at(Moment moment, Reader reader, Supplier<T> query) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              set(reader, moment);
              return query.get();
            }));
  }

  private void set(Reader reader, Moment moment) {
    jdbc.sql(SETTINGS)
        .param("tenant", reader.tenantId())
        .param("now", moment.now().toString())
        .param("position", Objects.toString(moment.position(), ""))
        .param("soon", Integer.toString(rules.expiringSoonDays()))
        .param("threshold", rules.underUtilizedThreshold().toPlainString())
        .param("grace", Integer.toString(rules.underUtilizedGraceDays()))
        .query()
        .singleRow();
  }
}

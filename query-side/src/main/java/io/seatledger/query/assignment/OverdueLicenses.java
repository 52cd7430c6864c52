package io.seatledger.query.assignment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds licenses with assignments whose time is up without a record of it. Thread-safe. */
@Component
public final class OverdueLicenses {

  private final TransactionManager transactions;
  private final JdbcClient views;

  OverdueLicenses(TransactionManager transactions, JdbcClient views) {
    this.transactions = transactions;
    this.views = views;
  }

  /** A license and the tenant it belongs to. */
  public record Overdue(String tenantId, String licenseId) {}

  /** Of all tenants, at most {@code limit} of them, in no order. */
  public List<Overdue> find(Instant now, int limit) {
    return transactions.fetchInTransaction(
        () ->
            views
                .sql(
                    """
                    select distinct tenant_id, license_id from views.assignment
                    where expires_at <= ? and revoked_at is null and not expired
                    limit ?
                    """)
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query(Overdue.class)
                .list());
  }
}

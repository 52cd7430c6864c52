package io.seatledger.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a verification compares. Thread-safe. */
final class ChainRows {

  static final int PAGE = 1_000;

  private final JdbcClient ledger;

  ChainRows(JdbcClient ledger) {
    this.ledger = ledger;
  }

  /** A place in a tenant's chain. */
  record Head(long position, String chainHash) {

    private static final Head GENESIS = new Head(0, "");

    private static Head of(ResultSet row) throws SQLException {
      return new Head(row.getLong(1), row.getString(2));
    }
  }

  /** Where the tenant's chain ends by what was noted when it was last appended to. */
  Head head(String tenantId) {
    return ledger
        .sql(
            "select position, encode(chain_hash, 'hex') from ledger.tenant_head"
                + " where tenant_id = ?")
        .param(tenantId)
        .query((row, _) -> Head.of(row))
        .optional()
        .orElse(Head.GENESIS);
  }

  /** The tenant's last event before a position. */
  Head before(String tenantId, long position) {
    return ledger
        .sql(
            "select position, encode(chain_hash, 'hex') from ledger.event"
                + " where tenant_id = ? and position < ? order by position desc limit 1")
        .params(tenantId, position)
        .query((row, _) -> Head.of(row))
        .optional()
        .orElse(Head.GENESIS);
  }

  List<ChainLink> page(String tenantId, long after, long until) {
    return ledger
        .sql(
            "select "
                + ChainLink.COLUMNS
                + " from ledger.event where tenant_id = ? and position > ? and position <= ?"
                + " order by position limit ?")
        .params(tenantId, after, until, PAGE)
        .query((row, _) -> ChainLink.of(row))
        .list();
  }

  /** The first position between two at which no tenant has an event: positions are dense. */
  Optional<Long> gap(long after, long before) {
    return ledger
        .sql(
            """
            select previous + 1
            from (
              select position, lag(position, 1, :after) over (order by position) as previous
              from (
                select position from ledger.event where position > :after and position < :before
                union all select :before) there) seen
            where position > previous + 1
            order by position limit 1
            """)
        .param("after", after)
        .param("before", before)
        .query(Long.class)
        .optional();
  }
}

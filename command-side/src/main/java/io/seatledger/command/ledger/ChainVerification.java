package io.seatledger.command.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a tenant's events again and compares them with their hash chain. Thread-safe. */
public final class ChainVerification {

  private static final int PAGE = 1_000;
  private static final String GENESIS = "";

  private final JdbcClient ledger;

  ChainVerification(JdbcClient ledger) {
    this.ledger = ledger;
  }

  /** The first place where the books are not what was once written, and why. */
  public record Broken(long position, String why) {}

  private record Head(long position, long events, String chainHash) {}

  /** Nothing if every event of the tenant up to now is as it was written, and none is missing. */
  public Optional<Broken> verify(String tenantId) {
    var head = head(tenantId);
    var at = new Head(0, 0, GENESIS);
    for (var page = page(tenantId, at, head); !page.isEmpty(); page = page(tenantId, at, head)) {
      for (var link : page) {
        if (!link.follows(at.chainHash())) {
          return Optional.of(
              new Broken(link.position(), "The event or its hash is not what was written"));
        }
        at = new Head(link.position(), at.events() + 1, link.chainHash());
      }
    }
    return missing(at, head);
  }

  private static Optional<Broken> missing(Head at, Head head) {
    var whole = at.events() == head.events() && at.chainHash().equals(head.chainHash());
    return whole
        ? Optional.empty()
        : Optional.of(
            new Broken(
                at.position() + 1,
                "%d events up to position %d were written and %d are there"
                    .formatted(head.events(), head.position(), at.events())));
  }

  private Head head(String tenantId) {
    return ledger
        .sql(
            "select position, events, encode(chain_hash, 'hex') from ledger.tenant_head where"
                + " tenant_id = ?")
        .param(tenantId)
        .query((row, _) -> new Head(row.getLong(1), row.getLong(2), row.getString(3)))
        .optional()
        .orElse(new Head(0, 0, GENESIS));
  }

  private List<ChainLink> page(String tenantId, Head after, Head until) {
    return ledger
        .sql(
            "select "
                + ChainLink.COLUMNS
                + " from ledger.event where tenant_id = ? and position > ? and position <= ?"
                + " order by position limit ?")
        .params(tenantId, after.position(), until.position(), PAGE)
        .query((row, _) -> ChainLink.of(row))
        .list();
  }
}

package io.seatledger.command.ledger;

import io.seatledger.command.ledger.ChainRows.Head;
import io.seatledger.command.proof.Asked;
import io.seatledger.command.proof.Broken;
import io.seatledger.command.proof.Fault;
import io.seatledger.command.proof.Verified;
import io.seatledger.command.proof.Watcher;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a tenant's events again and compares them with their hash chain. Thread-safe.
 *
 * <p>One pass by pages, in memory that does not grow with the books.
 */
public final class ChainVerification {

  private final ChainRows rows;

  ChainVerification(JdbcClient ledger) {
    this.rows = new ChainRows(ledger);
  }

  /** Nothing if every event of the tenant up to now is as it was written, and none is missing. */
  public Optional<Broken> verify(String tenantId) {
    return verify(Asked.whole(tenantId), Watcher.NOBODY).broken();
  }

  /** Looks through the books until their end or the first place that is not in order. */
  public Verified verify(Asked asked, Watcher watcher) {
    var head = rows.head(asked.tenantId());
    var last = Math.min(asked.to(), head.position());
    // What is recorded from now on lies behind the head: the walk must not begin with it.
    var from = Math.min(asked.from(), head.position() + 1);
    var walk = new ChainWalk(rows.before(asked.tenantId(), from), asked.kept());
    for (var page = rows.page(asked.tenantId(), walk.position(), last);
        !page.isEmpty();
        page = rows.page(asked.tenantId(), walk.position(), last)) {
      for (var link : page) {
        if (!link.follows(walk.chainHash())) {
          return walk.ended(unlike(walk, link));
        }
        walk.take(link);
        if (walk.isRewritten()) {
          return walk.ended(walk.rewritten());
        }
      }
      watcher.at(walk.events(), walk.position(), last);
    }
    var end = last < head.position() ? Optional.<Broken>empty() : end(walk, head);
    return new Verified(walk.events(), walk.position(), end.or(walk::cutOff));
  }

  private Broken unlike(ChainWalk walk, ChainLink link) {
    return missing(walk.position(), link.position())
        .orElseGet(
            () ->
                new Broken(
                    link.position(),
                    Fault.ALTERED,
                    "The event, its time or its hash is not what was written."));
  }

  private Optional<Broken> end(ChainWalk walk, Head head) {
    if (walk.chainHash().equals(head.chainHash())) {
      return Optional.empty();
    }
    return missing(walk.position(), head.position() + 1)
        .or(
            () ->
                Optional.of(
                    new Broken(
                        head.position(),
                        Fault.ALTERED,
                        "The tenant's last hash is not that of its last event.")));
  }

  private Optional<Broken> missing(long after, long before) {
    return rows.gap(after, before)
        .map(
            position ->
                new Broken(position, Fault.MISSING, "The ledger has no event at this position."));
  }
}

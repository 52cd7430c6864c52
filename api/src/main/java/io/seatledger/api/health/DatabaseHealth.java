package io.seatledger.api.health;

import io.seatledger.command.ledger.LedgerCondition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database answers. */
record DatabaseHealth(Watched<LedgerCondition> ledger) implements HealthIndicator {

  @Override
  public Health health() {
    return (ledger.seen().isPresent() ? Health.up() : Health.down()).build();
  }
}

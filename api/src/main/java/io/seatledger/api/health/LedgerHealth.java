package io.seatledger.api.health;

import io.seatledger.command.ledger.LedgerCondition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the ledger can be appended to, as far as can be told without doing it. */
record LedgerHealth(Watched<LedgerCondition> ledger) implements HealthIndicator {

  @Override
  public Health health() {
    return ledger.seen().map(LedgerHealth::of).orElseGet(Health::down).build();
  }

  private static Health.Builder of(LedgerCondition condition) {
    var health = condition.writable() && condition.open() ? Health.up() : Health.down();
    return health
        .withDetail("head", condition.head())
        .withDetail("writable", condition.writable())
        .withDetail("takes_more", condition.open());
  }
}

package io.seatledger.api.health;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether all processors go on, or have nothing to do; that they are slow is no fault. */
record ProcessorsHealth(Watched<List<ProcessorCondition>> processors, Duration stuckAfter)
    implements HealthIndicator {

  @Override
  public Health health() {
    return processors.seen().map(this::of).orElseGet(Health::down).build();
  }

  private Health.Builder of(List<ProcessorCondition> seen) {
    var stuck =
        seen.stream()
            .filter(one -> one.still().compareTo(stuckAfter) > 0)
            .map(ProcessorCondition::name)
            .toList();
    return stuck.isEmpty() ? Health.up() : Health.down().withDetail("stuck", stuck);
  }
}

package io.seatledger.api.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service is watched.
 *
 * @param interval how often it is looked at; what was seen last counts three times as long
 * @param stuckAfter how long a processor may stand still although there is something to process
 */
@ConfigurationProperties("seatledger.health")
record HealthSettings(
    @DefaultValue("2s") Duration interval, @DefaultValue("1m") Duration stuckAfter) {

  private static final int LOOKS = 3;

  HealthSettings {
    require("interval", interval);
    require("stuck-after", stuckAfter);
  }

  private static void require(String setting, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(
          "seatledger.health.%s must be longer than nothing, not %s".formatted(setting, value));
    }
  }

  Duration freshness() {
    return interval.multipliedBy(LOOKS);
  }
}

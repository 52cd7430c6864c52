package io.seatledger.query;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the rules that the clock decides (contract section 7, rules 5 and 6).
 *
 * @param expiringSoonDays how many days before its end a license is expiring soon
 * @param underUtilizedThreshold the share of used seats below which a license is under-utilized
 * @param underUtilizedGraceDays how many days a new license is not called under-utilized
 */
@ConfigurationProperties("seatledger.rules")
public record Rules(
    @DefaultValue("90") int expiringSoonDays,
    @DefaultValue("0.5") BigDecimal underUtilizedThreshold,
    @DefaultValue("30") int underUtilizedGraceDays) {

  private static final int MOST_DAYS = 36_500;

  public Rules {
    requireDays("expiring-soon-days", expiringSoonDays);
    requireDays("under-utilized-grace-days", underUtilizedGraceDays);
    if (underUtilizedThreshold.signum() < 0
        || underUtilizedThreshold.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "seatledger.rules.under-utilized-threshold must be between 0 and 1, not "
              + underUtilizedThreshold);
    }
  }

  private static void requireDays(String setting, int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "seatledger.rules.%s must be between 0 and %d, not %d"
              .formatted(setting, MOST_DAYS, days));
    }
  }
}

package io.seatledger.query.license;

import io.seatledger.query.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Derives what the clock decides of a license, exactly as the SQL view {@code license_now} does.
 * Thread-safe.
 */
@Component
public final class LicenseClock {

  private final Rules rules;

  public LicenseClock(Rules rules) {
    this.rules = rules;
  }

  /** The license at {@code now}, of whose seats so many are used. */
  public LicenseNow at(Instant now, LicenseView license, int usedSeats) {
    var total = license.totalSeats();
    return new LicenseNow(
        license,
        status(license, now),
        usedSeats,
        total == null ? null : total - usedSeats,
        compliance(license, usedSeats, now));
  }

  private LicenseStatus status(LicenseView license, Instant now) {
    var term = license.term();
    if (license.cancelled()) {
      return LicenseStatus.CANCELLED;
    }
    if (term.expiryDate() != null && !term.expiryDate().isAfter(now)) {
      return LicenseStatus.EXPIRED;
    }
    return isSoon(term.renewalDate() == null ? term.expiryDate() : term.renewalDate(), now)
        ? LicenseStatus.EXPIRING_SOON
        : LicenseStatus.ACTIVE;
  }

  private boolean isSoon(@Nullable Instant end, Instant now) {
    return end != null
        && !end.isBefore(now)
        && !end.isAfter(now.plus(Duration.ofDays(rules.expiringSoonDays())));
  }

  private ComplianceStatus compliance(LicenseView license, int used, Instant now) {
    var total = license.totalSeats();
    if (total == null) {
      return ComplianceStatus.COMPLIANT;
    }
    if (used > total) {
      return ComplianceStatus.OVER_ALLOCATED;
    }
    return total > 0 && isSettled(license, now) && isLittle(used, total)
        ? ComplianceStatus.UNDER_UTILIZED
        : ComplianceStatus.COMPLIANT;
  }

  private boolean isSettled(LicenseView license, Instant now) {
    return license.createdAt().isBefore(now.minus(Duration.ofDays(rules.underUtilizedGraceDays())));
  }

  /** Multiplied, not divided: no quotient is rounded. */
  private boolean isLittle(int used, int total) {
    var threshold = rules.underUtilizedThreshold().multiply(BigDecimal.valueOf(total));
    return BigDecimal.valueOf(used).compareTo(threshold) < 0;
  }
}

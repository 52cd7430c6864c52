package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.license.Term;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is set of the rules moves their bounds. */
class ConfiguredRulesTest {

  private static final Instant SIX_DAYS_AGO = Given.NOW.minus(Duration.ofDays(6));

  @AutoClose
  private final ReadModels books =
      ReadModels.running(
          "seatledger.rules.expiring-soon-days=10",
          "seatledger.rules.under-utilized-threshold=0.2",
          "seatledger.rules.under-utilized-grace-days=5");

  @Test
  void each_bound_is_where_it_was_set() {
    var little = new GivenLicense(SIX_DAYS_AGO, 10, endsIn(11)).used(1).in(books);
    var enough = new GivenLicense(SIX_DAYS_AGO, 10, endsIn(10)).used(2).in(books);

    assertThat(little.status()).isEqualTo(LicenseStatus.ACTIVE);
    assertThat(enough.status()).isEqualTo(LicenseStatus.EXPIRING_SOON);
    assertThat(little.complianceStatus()).isEqualTo(ComplianceStatus.UNDER_UTILIZED);
    assertThat(enough.complianceStatus()).isEqualTo(ComplianceStatus.COMPLIANT);
  }

  private static Term endsIn(int days) {
    return new Term(null, Given.NOW.plus(Duration.ofDays(days)), null, false);
  }
}

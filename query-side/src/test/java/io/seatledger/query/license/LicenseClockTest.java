package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.license.Term;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of what the clock decides of a license, in Java and in SQL. */
class LicenseClockTest {

  private static final Instant NOW = Given.NOW;

  private static ReadModels books;

  @BeforeAll
  static void start() {
    books = ReadModels.running();
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @ParameterizedTest(name = "expiry in {0}, renewal in {1}: {2}")
  @CsvSource({
    ",               ,               ACTIVE",
    "PT0S,           ,               EXPIRED",
    "PT0.000001S,    ,               EXPIRING_SOON",
    "P90D,           ,               EXPIRING_SOON",
    "P90DT0.000001S, ,               ACTIVE",
    ",               PT-0.000001S,   ACTIVE",
    ",               PT0S,           EXPIRING_SOON",
    ",               P90D,           EXPIRING_SOON",
    ",               P90DT0.000001S, ACTIVE",
    "P1D,            PT-0.000001S,   ACTIVE",
    "P1D,            P91D,           ACTIVE",
    "P91D,           P1D,            EXPIRING_SOON",
    "PT0S,           P1D,            EXPIRED",
  })
  void status_is_exact(
      @Nullable Duration expiry, @Nullable Duration renewal, LicenseStatus status) {
    var license = new GivenLicense(NOW, 10, term(expiry, renewal));
    assertThat(license.in(books).status()).isEqualTo(status);
  }

  @Test
  void one_that_is_cancelled_is_nothing_else() {
    var license = new GivenLicense(NOW, 10, term(Duration.ZERO, null)).cancelled();
    assertThat(license.in(books).status()).isEqualTo(LicenseStatus.CANCELLED);
  }

  @ParameterizedTest(name = "{1} of {0} seats, for {2}: {3}")
  @CsvSource({
    "10, 11, PT0S,           OVER_ALLOCATED",
    " 0,  1, PT0S,           OVER_ALLOCATED",
    "10, 10, P31D,           COMPLIANT",
    "10,  5, P31D,           COMPLIANT",
    "10,  4, P31D,           UNDER_UTILIZED",
    " 3,  2, P31D,           COMPLIANT",
    " 3,  1, P31D,           UNDER_UTILIZED",
    "10,  4, P30D,           COMPLIANT",
    "10,  4, P30DT0.000001S, UNDER_UTILIZED",
    " 0,  0, P31D,           COMPLIANT",
    "  ,  1, P31D,           COMPLIANT",
  })
  void compliance_is_exact(
      @Nullable Integer total, int used, Duration age, ComplianceStatus compliance) {
    var license = new GivenLicense(NOW.minus(age), total, Given.TERM).used(used);
    assertThat(license.in(books).complianceStatus()).isEqualTo(compliance);
  }

  private static Term term(@Nullable Duration expiry, @Nullable Duration renewal) {
    return new Term(null, in(expiry), in(renewal), false);
  }

  private static @Nullable Instant in(@Nullable Duration time) {
    return time == null ? null : NOW.plus(time);
  }
}

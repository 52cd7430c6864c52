package io.seatledger.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.Cost;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.compliance.Compliance.Group;
import io.seatledger.query.compliance.Compliance.Spend;
import io.seatledger.query.progress.Horizon;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComplianceQueriesTest {

  private static final Moment NOW = Moment.now(Given.NOW);

  private static ReadModels books;

  @BeforeAll
  static void start() {
    books = ReadModels.running();
    write(
        "ten_acme",
        license("lic_1", "Adobe", 10, Given.priced("0.1", "EUR")),
        license("lic_2", "Adobe", 1, Given.priced("0.2", "EUR")),
        Given.assigned("lic_2", "asg_1", null),
        Given.assigned("lic_2", "asg_2", null),
        license("lic_3", null, null, Given.priced("7", "USD")),
        license("lic_4", null, 5, new Pricing(oddCost(), null, null)),
        license("lic_5", "Gone", 5, Given.priced("9", "EUR")),
        new LicenseDeleted("lic_5", Given.NOW, 0));
    write("ten_other", license("lic_6", "Adobe", 100, Given.PRICING));
    writeEnding("lic_7", Duration.ZERO);
    writeEnding("lic_8", Duration.ofDays(30));
    writeEnding("lic_9", Duration.ofDays(60).plusNanos(1_000));
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @Test
  void licenses_seats_and_spend_are_counted_by_every_key() {
    var compliance = count("ten_acme", null);
    assertThat(compliance.unlimitedLicenses()).isEqualTo(1);
    assertThat(compliance.total())
        .isEqualTo(new Group(null, 4, 16, 2, List.of(euro("0.3", 2), dollars())));
    assertThat(compliance.byVendor())
        .containsExactly(
            new Group("Adobe", 2, 11, 2, List.of(euro("0.3", 2))),
            new Group(null, 2, 5, 0, List.of(dollars())));
    assertThat(compliance.byComplianceStatus())
        .extracting(Group::key, Group::licenses)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("compliant", 3L),
            org.assertj.core.groups.Tuple.tuple("over_allocated", 1L));
    assertThat(compliance.byStatus()).extracting(Group::key).containsExactly("active");
  }

  @Test
  void whoever_owns_nothing_has_zeros() {
    var compliance = count("ten_none", null);
    assertThat(compliance.total()).isEqualTo(new Group(null, 0, 0, 0, List.of()));
    assertThat(compliance.byVendor()).isEmpty();
  }

  @Test
  void an_application_counts_what_is_its_own() {
    assertThat(count("ten_acme", "app_1").total().licenses()).isZero();
  }

  @Test
  void seats_are_free_of_one_license_while_another_has_too_few() {
    assertThat(outlook("ten_acme")).isEqualTo(new Outlook(15, 1, 0, 0, 0));
    assertThat(outlook("ten_none")).isEqualTo(new Outlook(0, 0, 0, 0, 0));
  }

  @Test
  void what_has_ended_has_no_free_seats_and_ends_no_more() {
    assertThat(outlook("ten_ending")).isEqualTo(new Outlook(20, 0, 1, 1, 2));
  }

  private static Spend euro(String amount, long licenses) {
    return new Spend("EUR", new BigDecimal(amount), licenses);
  }

  private static Spend dollars() {
    return new Spend("USD", new BigDecimal("7"), 1);
  }

  private static Cost oddCost() {
    return new Cost(
        new TreeMap<>(Map.of("amount", Map.of("$decimal", "12"), "currency", List.of("EUR"))));
  }

  private static Compliance count(String tenant, @Nullable String app) {
    return books.get(ComplianceQueries.class).count(new Reader(tenant, app), NOW);
  }

  private static Outlook outlook(String tenant) {
    return books.get(ComplianceQueries.class).outlook(new Reader(tenant, null), NOW);
  }

  /** A license of ten seats that is at its end after so long. */
  private static void writeEnding(String id, Duration after) {
    var term = new Term(null, Given.NOW.plus(after), null, false);
    var license = Given.created(id, 10, term);
    books.awaitShown(id, books.append(Given.origin("ten_ending"), Given.NOW, license));
  }

  private static LicenseCreated license(
      String id, @Nullable String vendor, @Nullable Integer seats, Pricing pricing) {
    var details =
        new Details(
            null,
            vendor,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            "edm",
            SourceType.API);
    return new LicenseCreated(
        id, Given.NOW, details, seats, Given.TERM, pricing, SeatPolicy.ALLOW_OVER_ALLOCATION);
  }

  private static void write(String tenant, Object... events) {
    var position = books.append(Given.origin(tenant), Given.NOW, events);
    assertThat(books.get(Horizon.class).await(position, ReadModels.PATIENCE)).isTrue();
  }
}

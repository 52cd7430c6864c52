package io.seatledger.api.license;

import io.seatledger.api.json.Choices;
import io.seatledger.api.json.Costs;
import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Numbers;
import io.seatledger.api.json.Reading;
import io.seatledger.api.json.Tags;
import io.seatledger.api.json.Texts;
import io.seatledger.api.json.Times;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.Cost;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.query.license.LicenseStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How each field of a license is read, and which are the server's (contract sections 1 and 3). */
final class LicenseRequest {

  static final Reading<String> NAME = Texts.upTo(256);
  static final Reading<String> REFERENCE = Texts.reference();
  static final Reading<List<String>> TAGS = Tags.tags();
  static final Reading<SourceType> SOURCE_TYPE = Choices.oneOf(SourceType.class);
  static final Reading<Integer> SEATS = Numbers.whole(0, 2_000_000_000);
  static final Reading<Instant> TIME = Times.time();
  static final Reading<Boolean> FLAG = Choices.flag();
  static final Reading<Cost> COST = Costs.cost();
  static final Reading<BigDecimal> PRICE = Numbers.notNegative();
  static final Reading<BigDecimal> PERCENT = Numbers.percent();
  static final Reading<SeatPolicy> SEAT_POLICY = Choices.oneOf(SeatPolicy.class);

  /** Includes the computed values, which clients that send back what they got may name. */
  static final Reading<LicenseStatus> STATUS = Choices.oneOf(LicenseStatus.class);

  private static final Set<String> SERVER_OWNED =
      Set.of(
          "id",
          "tenant_id",
          "app_id",
          "created_at",
          "updated_at",
          "created_by",
          "updated_by",
          "is_deleted",
          "deleted_at",
          "deleted_by",
          "schema_version",
          "used_seats",
          "available_seats",
          "compliance_status");

  private LicenseRequest() {}

  /** Lets the fields that are the server's pass. */
  static Fields ignoringServerOwned(Fields body) {
    body.ignore(SERVER_OWNED);
    return body;
  }
}

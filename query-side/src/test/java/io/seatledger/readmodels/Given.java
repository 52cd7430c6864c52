package io.seatledger.readmodels;

import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Cost;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What tests begin with. */
public final class Given {

  public static final Instant NOW = Instant.parse("2026-03-31T10:15:30.123456Z");
  public static final Origin ORIGIN = origin("ten_acme");
  public static final Holder HOLDER = new Holder(AssigneeType.PERSON, "per_holder", null);
  public static final Term TERM = new Term(null, null, null, false);
  public static final Pricing PRICING = priced("1200.50", "EUR");
  public static final Details DETAILS =
      new Details(
          "ast_1",
          "Adobe",
          "Suite",
          null,
          "named_user",
          null,
          "PO-1",
          null,
          "cc_1",
          List.of("b", "a"),
          "edm",
          SourceType.API);

  private Given() {}

  public static Origin origin(String tenant) {
    return new Origin(tenant, "per_01", null, "edm", SourceType.API);
  }

  public static Pricing priced(String amount, String currency) {
    return new Pricing(
        new Cost(new TreeMap<>(Map.of("amount", new BigDecimal(amount), "currency", currency))),
        new BigDecimal("99.90"),
        null);
  }

  public static LicenseCreated created(String id) {
    return created(id, 10, TERM);
  }

  public static LicenseCreated created(String id, @Nullable Integer seats, Term term) {
    return new LicenseCreated(id, NOW, DETAILS, seats, term, PRICING, SeatPolicy.STRICT);
  }

  public static SeatAssigned assigned(String license, String id, @Nullable Instant expiresAt) {
    return new SeatAssigned(
        license,
        NOW,
        id,
        new Holder(AssigneeType.PERSON, "per_" + id, null),
        "per_01",
        expiresAt,
        "edm",
        SourceType.API);
  }
}

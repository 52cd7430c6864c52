package io.seatledger.bench.estate;

import com.github.f4b6a3.ulid.Ulid;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.Cost;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** What the licenses of an estate are: the same for the same seed and number. */
record Catalogue(long seed, Instant begin) {

  /** Multiplied by it, seeds that are near each other are far apart. */
  static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final List<String> VENDORS =
      List.of("Adobe", "Atlassian", "Autodesk", "IBM", "JetBrains", "Microsoft", "Oracle", "SAP");
  private static final List<String> TYPES =
      List.of("named_user", "concurrent", "site", "subscription", "perpetual");

  String id(int license) {
    var random = random(license);
    return "lic_"
        + new Ulid(
            begin.toEpochMilli() << Short.SIZE | random.nextLong() >>> 48, random.nextLong());
  }

  private SplittableRandom random(int license) {
    return new SplittableRandom(~seed * GOLDEN + license);
  }

  /** A license with that many seats or some more; of the first one, exactly as many. */
  LicenseCreated created(int license, long seats) {
    var random = random(license).split();
    return new LicenseCreated(
        id(license),
        begin,
        details(license, random),
        Math.toIntExact(license == 0 ? seats : withReserve(seats, random)),
        term(random),
        pricing(random),
        SeatPolicy.STRICT);
  }

  /** One in ten has more than twice the seats it needs. */
  private static long withReserve(long seats, RandomGenerator random) {
    var percent = random.nextInt(10) == 0 ? 150 : random.nextInt(20);
    return seats + seats * percent / 100;
  }

  private static Details details(int license, RandomGenerator random) {
    var vendor = VENDORS.get(random.nextInt(VENDORS.size()));
    return new Details(
        null,
        vendor,
        vendor + " Suite " + random.nextInt(100),
        "SKU-%06d".formatted(license),
        TYPES.get(random.nextInt(TYPES.size())),
        "sup_%03d".formatted(random.nextInt(50)),
        "CON-%05d".formatted(license / 10),
        null,
        "cc_%03d".formatted(random.nextInt(200)),
        tags(random),
        "edm",
        SourceType.API);
  }

  private static List<String> tags(RandomGenerator random) {
    return random.ints(2, 0, 40).distinct().mapToObj("team-%02d"::formatted).toList();
  }

  /** Nothing ends while the estate is told. */
  private Term term(RandomGenerator random) {
    var expiry = begin.plus(Estate.PERIOD).plus(random.nextInt(10, 1_000), ChronoUnit.DAYS);
    return new Term(begin, expiry, expiry.minus(30, ChronoUnit.DAYS), random.nextBoolean());
  }

  private static Pricing pricing(RandomGenerator random) {
    var price = BigDecimal.valueOf(random.nextInt(500, 100_000), 2);
    var cost =
        new TreeMap<String, Object>(
            Map.of("amount", price, "currency", "EUR", "billing_cycle", "yearly"));
    return new Pricing(new Cost(cost), price, BigDecimal.valueOf(random.nextInt(30)));
  }
}

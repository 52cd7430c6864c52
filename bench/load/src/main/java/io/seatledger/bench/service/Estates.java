package io.seatledger.bench.service;

import io.seatledger.bench.estate.Estate;
import io.seatledger.bench.estate.Loader;
import io.seatledger.bench.estate.Size;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Estates of the tenant of the product's demo client. */
public final class Estates {

  private static final long SEED = 1;
  private static final Duration AGE = Duration.ofDays(731);
  private static final Origin ORIGIN = new Origin("demo", "per_admin", null, "edm", SourceType.API);

  private Estates() {}

  /** Loads an estate of that size into the books of the product that runs on the data folder. */
  public static void load(Path dataFolder, Size size, Clock clock) {
    load(endingNow(size, clock), DatabaseServer.in(dataFolder), clock);
  }

  /** One whose 24 months end now. */
  static Estate endingNow(Size size, Clock clock) {
    return new Estate(SEED, clock.instant().minus(AGE).truncatedTo(ChronoUnit.MICROS), size);
  }

  /** Where the books stand after it. */
  static long load(Estate estate, DatabaseServer server, Clock clock) {
    try (var books = server.books(clock)) {
      new Loader(books, ORIGIN).load(estate);
      return books.reader().head();
    }
  }
}

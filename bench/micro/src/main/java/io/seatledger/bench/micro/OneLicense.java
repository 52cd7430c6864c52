package io.seatledger.bench.micro;

import io.seatledger.bench.estate.Estate;
import io.seatledger.bench.estate.Fact;
import io.seatledger.bench.estate.Size;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.LicenseEvent;
import java.time.Instant;
import java.util.List;

/** The history of the biggest license of an estate. */
public final class OneLicense {

  public static final Origin ORIGIN =
      new Origin("ten_bench", "per_admin", null, "edm", SourceType.API);

  /** When all of the history is over. */
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final int LICENSES = 50;

  private OneLicense() {}

  /** Its creation, so many assignments, and the revocations among them. */
  public static List<LicenseEvent> withSeats(int seats) {
    var estate = new Estate(1, BEGIN, new Size(LICENSES, 4L * seats));
    return estate
        .facts()
        .filter(fact -> fact.license() == 0)
        .map(Fact::event)
        .filter(LicenseEvent.class::isInstance)
        .map(LicenseEvent.class::cast)
        .toList();
  }
}

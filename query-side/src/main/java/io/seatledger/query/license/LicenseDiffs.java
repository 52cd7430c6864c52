package io.seatledger.query.license;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.SeatHistory;
import io.seatledger.query.store.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what became of licenses. Thread-safe. */
@Component
public final class LicenseDiffs {

  private final LicenseQueries licenses;
  private final LicensePast past;
  private final SeatHistory seats;
  private final LicenseClock clock;
  private final Reading reading;

  LicenseDiffs(
      LicenseQueries licenses,
      LicensePast past,
      SeatHistory seats,
      LicenseClock clock,
      Reading reading) {
    this.licenses = licenses;
    this.past = past;
    this.seats = seats;
    this.clock = clock;
    this.reading = reading;
  }

  /**
   * What became of a license, deleted or not, unless it is not there at the later moment or not the
   * reader's. Both moments name their positions.
   */
  public Optional<LicenseDiff> find(Reader reader, String id, Moment from, Moment to) {
    return licenses
        .findDeletedToo(reader, id, to)
        .map(
            after ->
                new LicenseDiff(
                    licenses.findDeletedToo(reader, id, from).orElse(null),
                    after,
                    reading.at(to, reader, () -> versions(id, from, to)),
                    reading.at(to, reader, () -> seats.between(id, from, to))));
  }

  private List<LicenseNow> versions(String id, Moment from, Moment to) {
    return past.versions(id, position(from), position(to)).stream()
        .map(version -> clock.at(to.now(), version, version.activeSeats()))
        .toList();
  }

  private static long position(Moment moment) {
    return Objects.requireNonNull(moment.position());
  }
}

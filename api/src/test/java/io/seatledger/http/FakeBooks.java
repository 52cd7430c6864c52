package io.seatledger.http;

import io.seatledger.api.assignment.AssignmentIndex;
import io.seatledger.command.SeatledgerGateway;
import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.license.LicenseCommand;
import io.seatledger.command.license.Outcome;
import io.seatledger.events.Origin;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentQueries;
import io.seatledger.query.compliance.Compliance;
import io.seatledger.query.compliance.ComplianceQueries;
import io.seatledger.query.license.LicenseNow;
import io.seatledger.query.license.LicenseQueries;
import io.seatledger.query.license.SeatsNow;
import io.seatledger.query.progress.ReadSide;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Both sides of the books as the tests of the HTTP side want them; one license, one assignment. */
final class FakeBooks
    implements SeatledgerGateway, LicenseQueries, ComplianceQueries, ReadSide, AssignmentIndex {

  Object command;
  Origin caller;
  Outcome outcome;
  RuntimeException failure;
  boolean visible;
  boolean projected;

  FakeBooks() {
    reset();
  }

  void reset() {
    command = null;
    failure = null;
    outcome = new Outcome.Done(7);
    visible = true;
    projected = true;
  }

  @Override
  public Outcome send(LicenseCommand command, Origin caller) {
    return noted(command, caller);
  }

  @Override
  public Outcome send(RecordUsage command, Origin caller) {
    return noted(command, caller);
  }

  private Outcome noted(Object command, Origin caller) {
    this.command = command;
    this.caller = caller;
    if (failure != null) {
      throw failure;
    }
    return outcome;
  }

  @Override
  public Optional<LicenseNow> find(Reader reader, String id, Instant now) {
    return Optional.of(Samples.LICENSE)
        .filter(it -> it.license().id().equals(id) && reader.tenantId().equals("demo"));
  }

  @Override
  public Optional<LicenseNow> findAfter(Reader reader, String id, Instant now, long position) {
    return Optional.of(Samples.LICENSE);
  }

  @Override
  public Optional<SeatsNow> seats(Reader reader, String id, Instant now) {
    return find(reader, id, now).map(_ -> Samples.SEATS);
  }

  @Override
  public Page<LicenseNow> list(Reader reader, Instant now, int limit, String cursor) {
    if (cursor != null) {
      throw new InvalidQuery("cursor", "is not one that this list gave out");
    }
    return new Page<>(List.of(Samples.LICENSE), limit == 1 ? "more" : null);
  }

  AssignmentQueries assignments() {
    return new AssignmentQueries() {
      @Override
      public Optional<AssignmentNow> find(Reader reader, String id, Instant now) {
        return Optional.of(Samples.ASSIGNMENT)
            .filter(it -> projected && it.assignment().id().equals(id));
      }

      @Override
      public Optional<AssignmentNow> findAfter(
          Reader reader, String licenseId, String id, Instant now, long position) {
        return Optional.of(Samples.ASSIGNMENT);
      }

      @Override
      public Page<AssignmentNow> list(Reader reader, Instant now, int limit, String cursor) {
        return new Page<>(List.of(Samples.ASSIGNMENT), null);
      }
    };
  }

  @Override
  public Compliance count(Reader reader, Instant now) {
    return Samples.COMPLIANCE;
  }

  @Override
  public boolean await(String licenseId, long position, Duration atMost) {
    return visible;
  }

  @Override
  public Optional<String> licenseOf(Reader reader, String assignmentId) {
    return Optional.of(Samples.ASSIGNMENT.assignment())
        .filter(it -> it.id().equals(assignmentId))
        .map(it -> it.licenseId());
  }
}

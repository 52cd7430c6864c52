package io.seatledger.api.running;

import com.github.f4b6a3.ulid.UlidCreator;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.memory.SnapshotJson;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A license with many holders, written into the ledger past the service, as events. */
final class BulkLicense {

  private static final int BATCH = 5_000;

  private final String id = "lic_" + UlidCreator.getMonotonicUlid();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final Origin origin;
  private final String firstAssignment = assignment();
  private long sequence;

  BulkLicense(String tenant) {
    this.origin = new Origin(tenant, "per_admin", null, "edm", SourceType.API);
  }

  String id() {
    return id;
  }

  /** The seat of per_0. */
  String firstAssignment() {
    return firstAssignment;
  }

  /** Holders per_0, per_1 and so on have so many seats, of one more than that. */
  BulkLicense writeInto(Ledger ledger, int seats) {
    var engine =
        ledger.engine(
            new EventJson(EventCatalogue.seatledger()),
            new SnapshotJson(List.of()),
            NoOpEventUpcaster.INSTANCE,
            SnapshotFilter.allowAll());
    var batch = new ArrayList<DomainEventMessage<?>>(BATCH);
    batch.add(message(created(seats + 1)));
    for (var seat = 0; seat < seats; seat++) {
      if (batch.size() == BATCH) {
        engine.appendEvents(batch);
        batch.clear();
      }
      batch.add(message(assigned("per_" + seat, seat == 0 ? firstAssignment : assignment())));
    }
    engine.appendEvents(batch);
    return this;
  }

  private DomainEventMessage<LicenseEvent> message(LicenseEvent event) {
    return new GenericDomainEventMessage<>("license", id, sequence++, event, origin.toMetadata());
  }

  private LicenseCreated created(int totalSeats) {
    var details =
        new Details(
            null,
            "Microsoft",
            "Microsoft 365 E3",
            null,
            "named_user",
            null,
            null,
            null,
            null,
            List.of(),
            origin.source(),
            origin.sourceType());
    return new LicenseCreated(
        id,
        now,
        details,
        totalSeats,
        new Term(null, null, null, false),
        new Pricing(null, null, null),
        SeatPolicy.STRICT);
  }

  private static String assignment() {
    return "asg_" + UlidCreator.getMonotonicUlid();
  }

  private SeatAssigned assigned(String person, String assignment) {
    return new SeatAssigned(
        id,
        now,
        assignment,
        new Holder(AssigneeType.PERSON, person, null),
        origin.actor(),
        null,
        origin.source(),
        origin.sourceType());
  }
}

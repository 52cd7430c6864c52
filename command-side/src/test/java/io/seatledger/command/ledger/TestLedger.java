package io.seatledger.command.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.command.ledger.BrokenConnections.Mishap;
import io.seatledger.events.Origin;
import io.seatledger.events.SampleEvents;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.LicenseRestored;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with a ledger, and the events that tests write into it. */
record TestLedger(String name, String login) {

  static final EventJson JSON = new EventJson(EventCatalogue.seatledger());
  static final Duration SILENCE = Duration.ofSeconds(1);

  LedgerConnections connections() {
    return new LedgerConnections(TestServer.url(name), login, TestServer.password(login), SILENCE);
  }

  Ledger open(Mishap mishap) {
    return open(mishap, 10_000, Duration.ofSeconds(10));
  }

  Ledger open(Mishap mishap, int waiting, Duration patience) {
    return open(mishap, waiting, patience, new CompositeMeterRegistry());
  }

  Ledger open(Mishap mishap, int waiting, Duration patience, MeterRegistry meters) {
    var connections = connections();
    var appends = new BrokenConnections(connections.appends(), mishap);
    return new Ledger(connections, appends, Clock.systemUTC(), waiting, patience, meters);
  }

  Ledger open() {
    return new Ledger(connections(), Clock.systemUTC());
  }

  static LedgerEngine engine(Ledger ledger) {
    return ledger.engine(JSON, JSON, NoOpEventUpcaster.INSTANCE, SnapshotFilter.allowAll());
  }

  JdbcClient asApplication() {
    return JdbcClient.create(TestServer.database(name, login));
  }

  JdbcClient asSuperuser() {
    return TestServer.superuser(name);
  }

  /** Makes it a copy that had not received the events after that position. */
  void setBack(long position) {
    asSuperuser()
        .sql(
            """
            do $$ begin
              set local session_replication_role = replica;
              delete from ledger.event where position > %1$d;
              update ledger.head set position = %1$d;
              update ledger.tenant_head set (position, events, chain_hash) =
                (select position, %1$d, chain_hash from ledger.event where position = %1$d);
            end $$
            """
                .formatted(position))
        .update();
  }

  static List<DomainEventMessage<?>> events(String stream, long from, int count) {
    return LongStream.range(from, from + count)
        .<DomainEventMessage<?>>mapToObj(n -> event(stream, n))
        .toList();
  }

  static DomainEventMessage<?> event(String stream, long sequence) {
    return event(stream, sequence, "ten_acme");
  }

  static DomainEventMessage<?> event(String stream, long sequence, String tenant) {
    return message(sequence, new LicenseRestored(stream, SampleEvents.NOW), tenant);
  }

  /** The assignment of that id, to a person of its own. */
  static DomainEventMessage<?> seat(String stream, long sequence, String assignment) {
    var holder = new Holder(AssigneeType.PERSON, "per_" + assignment, null);
    return message(
        sequence,
        new SeatAssigned(
            stream, SampleEvents.NOW, assignment, holder, "per_01", null, "edm", SourceType.API),
        "ten_acme");
  }

  private static DomainEventMessage<?> message(long sequence, LicenseEvent event, String tenant) {
    var origin = new Origin(tenant, "per_01", null, "edm", SourceType.API);
    return new GenericDomainEventMessage<>(
        "license", event.licenseId(), sequence, event, origin.toMetadata());
  }
}

package io.seatledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Outcome.Done;
import io.seatledger.command.license.Outcome.Refused;
import io.seatledger.command.license.Refusal.AlreadyAssigned;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.command.license.Refusal.UnknownAssignment;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.events.Origin;
import io.seatledger.events.Recorded;
import io.seatledger.events.SourceType;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side as it is wired, on a ledger in memory. */
class SeatledgerGatewayTest {

  private static final Origin CALLER =
      new Origin("ten_1", "per_caller", null, "edm", SourceType.API);
  private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");
  private static final Holder FIRST = new Holder(AssigneeType.PERSON, "per_1", null);
  private static final Holder SECOND = new Holder(AssigneeType.PERSON, "per_2", null);

  private static final RequestKey KEY = new RequestKey("ten_1", "01", "hash");

  private ConfigurableApplicationContext context;
  private MemoryLedger ledger;
  private SeatledgerGateway gateway;

  @BeforeEach
  void start() {
    context =
        new SpringApplicationBuilder(Wiring.class)
            .web(WebApplicationType.NONE)
            .properties(
                "axon.axonserver.enabled=false",
                "axon.timeout.enabled=false",
                "axon.serializer.general=jackson3",
                "spring.main.banner-mode=off",
                "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
            .run();
    ledger = context.getBean(MemoryLedger.class);
    gateway = context.getBean(SeatledgerGateway.class);
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void what_is_done_tells_the_position_of_its_last_event() {
    assertThat(create("lic_1", 1, true)).satisfies(doneAt(2));
    assertThat(create("lic_2", 1, false)).satisfies(doneAt(3));
  }

  @Test
  void what_is_done_tells_its_changes_as_they_are_recorded() {
    create("lic_0", 1, false);
    var done = (Done) create("lic_1", 1, true);

    assertThat(done.changes()).extracting(Recorded::position).containsExactly(2L, 3L);
    assertThat(done.changes()).extracting(Recorded::origin).containsOnly(CALLER);
    assertThat(done.changes())
        .<Object>extracting(Recorded::event)
        .containsExactly(ledger.events.get(1).getPayload(), ledger.events.get(2).getPayload());
    assertThat(((Done) create("lic_1", 1, true)).changes()).isEmpty();
  }

  @Test
  void what_was_done_already_tells_where_its_stream_ends() {
    create("lic_1", 1, true);
    create("lic_2", 1, false);
    assertThat(create("lic_1", 1, true)).satisfies(doneAt(2));
  }

  @Test
  void a_refusal_is_a_value_and_unmet_demand_is_recorded() {
    create("lic_1", 0, false);
    assertThat(assign("asg_1", FIRST)).isEqualTo(new Refused(new NoSeatsAvailable(0, 0)));
    assertThat(ledger.events.getLast().getPayload()).isInstanceOf(SeatRefused.class);
  }

  @Test
  void what_does_not_exist_is_refused_and_not_kept() {
    assertThat(assign("asg_1", FIRST)).isEqualTo(new Refused(new UnknownLicense()));
    assertThat(ledger.appends).isZero();
    assertThat(create("lic_1", 1, false)).satisfies(doneAt(1));
    assertThat(cache().containsKey("lic_1")).isTrue();
  }

  @Test
  void an_event_tells_who_caused_it_and_how() {
    create("lic_1", 1, true);
    var created = ledger.events.get(0).getMetaData();
    assertThat(Origin.of(created)).isEqualTo(CALLER);
    assertThat(created.get("causation_id")).isNotNull().isEqualTo(created.get("correlation_id"));
    assertThat(ledger.events.get(1).getMetaData()).isEqualTo(created);
  }

  @Test
  void a_refusal_without_a_trace_is_decided_again_if_another_node_was_faster() {
    create("lic_1", 1, false);
    assign("asg_1", FIRST);
    ledger.appendElsewhere("lic_1", revoked("asg_1", FIRST), CALLER);
    assertThat(assign("asg_2", FIRST)).satisfies(doneAt(4));
    ledger.appendElsewhere("lic_1", revoked("asg_2", FIRST), CALLER);
    ledger.appendElsewhere("lic_1", assigned("asg_3", FIRST), CALLER);
    assertThat(assign("asg_4", FIRST)).isEqualTo(new Refused(new AlreadyAssigned("asg_3")));
  }

  @Test
  void a_refusal_with_a_trace_is_decided_again_if_another_node_was_faster() {
    create("lic_1", 1, false);
    assign("asg_1", FIRST);
    ledger.appendElsewhere("lic_1", revoked("asg_1", FIRST), CALLER);
    assertThat(assign("asg_2", SECOND)).satisfies(doneAt(4));
  }

  @Test
  void what_is_accepted_is_decided_again_if_another_node_was_faster() {
    create("lic_1", 1, false);
    ledger.appendElsewhere("lic_1", assigned("asg_1", FIRST), CALLER);
    assertThat(assign("asg_2", SECOND)).isEqualTo(new Refused(new NoSeatsAvailable(1, 1)));
  }

  @Test
  void a_stale_copy_is_dropped_from_the_cache() {
    create("lic_1", 1, false);
    assertThat(cache().containsKey("lic_1")).isTrue();
    ledger.failure = new ConcurrencyException("for ever");
    assertThatThrownBy(() -> assign("asg_1", FIRST))
        .isInstanceOf(OthersWereFaster.class)
        .hasCause(ledger.failure);
    assertThat(cache().containsKey("lic_1")).isFalse();
  }

  @Test
  void a_command_is_tried_six_times_and_then_given_up() {
    ledger.failure = new ConcurrencyException("for ever");
    assertThatThrownBy(() -> create("lic_1", 1, false))
        .isInstanceOf(OthersWereFaster.class)
        .hasCause(ledger.failure);
    assertThat(ledger.appends).isEqualTo(6);
  }

  @Test
  void what_the_ledger_throws_reaches_the_caller_as_it_is_and_at_once() {
    ledger.failure = new IllegalStateException("busy");
    assertThatThrownBy(() -> create("lic_1", 1, false)).isSameAs(ledger.failure);
    assertThat(ledger.appends).isEqualTo(1);
    ledger.failure = null;
    assertThat(create("lic_1", 1, false)).satisfies(doneAt(1));
  }

  @Test
  void usage_goes_to_a_stream_of_the_assignment() {
    var usage = new RecordUsage("asg_1", "lic_1", EARLIER);
    assertThat(gateway.send(usage, CALLER)).satisfies(doneAt(1));
    assertThat(gateway.send(usage, CALLER)).satisfies(doneAt(1));
    assertThat(ledger.events).hasSize(1);
    assertThat(ledger.events.getFirst().getType()).isEqualTo("assignment");
    assertThat(ledger.events.getFirst().getPayload())
        .isEqualTo(new AssignmentUsed("asg_1", "lic_1", EARLIER));
  }

  @Test
  void a_snapshot_is_taken_every_five_hundred_events_and_loaded() throws InterruptedException {
    create("lic_1", 1, false);
    for (int i = 0; i < 250; i++) {
      assign("asg_" + i, FIRST);
      gateway.send(new RevokeAssignment("lic_1", "asg_" + i, null, null), CALLER);
    }
    var snapshot = ledger.snapshots.poll(10, TimeUnit.SECONDS);
    assertThat(snapshot).isNotNull();
    assertThat(snapshot.getType()).isEqualTo("license");
    assertThat(snapshot.getSequenceNumber()).isGreaterThanOrEqualTo(499);
    cache().removeAll();
    assertThat(assign("asg_last", FIRST)).satisfies(doneAt(502));
    assertThat(ledger.readFrom).isEqualTo(snapshot.getSequenceNumber() + 1);
    assertThat(ledger.snapshots).isEmpty();
  }

  @Test
  void what_is_done_under_a_key_is_kept_with_its_events() {
    create("lic_1", 1, false);
    var done = (Done) assign("asg_1", FIRST, KEY);
    var kept = ledger.find(KEY).orElseThrow();
    assertThat(kept.outcome()).isEqualTo(new Done(done.position(), done.decidedAt()));
    assertThat(kept.licenseId()).isEqualTo("lic_1");
    assertThat(kept.subjectId()).isEqualTo("asg_1");
    assertThat(kept.position()).isEqualTo(2);
  }

  @Test
  void nothing_is_done_under_a_key_that_is_taken() {
    create("lic_1", 2, false);
    assign("asg_1", FIRST, KEY);
    assertThatThrownBy(() -> assign("asg_2", SECOND, KEY)).isInstanceOf(KeyTaken.class);
    assertThatThrownBy(() -> gateway.refuse(new UnknownAssignment(), KEY))
        .isInstanceOf(KeyTaken.class);
    assertThat(ledger.events).hasSize(2);
    assertThat(assign("asg_2", SECOND, null)).satisfies(doneAt(3));
  }

  @Test
  void a_refusal_is_kept_with_its_trace_or_alone() {
    create("lic_1", 0, false);
    assertThat(ledger.find(KEY)).isEmpty();
    var refused = assign("asg_1", FIRST, KEY);
    assertThat(ledger.find(KEY).orElseThrow().outcome()).isEqualTo(refused);
    var other = new RequestKey("ten_1", "02", "hash");
    assertThat(assign("asg_1", FIRST, other)).isEqualTo(refused);
    assertThat(ledger.find(other).orElseThrow().outcome()).isEqualTo(refused);
    assertThat(ledger.events).hasSize(2);
  }

  @Test
  void a_wrong_request_is_not_kept() {
    create("lic_1", 1, false);
    var ended = new AssignSeat("lic_1", "asg_1", FIRST, null, null, EARLIER, "edm", SourceType.API);
    assertThat(gateway.send(ended, CALLER, KEY)).isInstanceOf(Refused.class);
    assertThat(ledger.answers).isEmpty();
  }

  @Test
  void what_was_so_already_is_kept_with_all_that_is_known_of_it() {
    create("lic_1", 1, false);
    assign("asg_1", FIRST);
    gateway.send(new RevokeAssignment("lic_1", "asg_1", null, null), CALLER);
    gateway.send(new RecordUsage("asg_1", "lic_1", EARLIER), CALLER);
    var again = gateway.send(new RevokeAssignment("lic_1", "asg_1", null, null), CALLER, KEY);
    assertThat(again).satisfies(doneAt(4));
    assertThat(ledger.find(KEY).orElseThrow().outcome()).isEqualTo(again);
  }

  @Test
  void a_snapshot_of_another_revision_is_ignored() {
    var filter = context.getBean(org.axonframework.config.Configuration.class).snapshotFilter();
    assertThat(filter.allow(snapshot("license", "1"))).isTrue();
    assertThat(filter.allow(snapshot("license", "0"))).isFalse();
    assertThat(filter.allow(snapshot("assignment", "1"))).isTrue();
    assertThat(filter.allow(snapshot("assignment", "0"))).isFalse();
  }

  private static Consumer<Outcome> doneAt(long position) {
    return outcome ->
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Done.class, done -> assertThat(done.position()).isEqualTo(position));
  }

  private static GenericDomainEventEntry<byte[]> snapshot(String type, String revision) {
    return new GenericDomainEventEntry<>(
        type, "id", 200, "evt_1", EARLIER, type + ".snapshot", revision, new byte[0], new byte[0]);
  }

  private Cache cache() {
    return context.getBean("licenseCache", Cache.class);
  }

  private Outcome create(String licenseId, int totalSeats, boolean cancelled) {
    var details =
        new Details(
            null, null, null, null, null, null, null, null, null, List.of(), "edm", SourceType.API);
    return gateway.send(
        new CreateLicense(
            licenseId,
            details,
            totalSeats,
            new Term(null, null, null, false),
            new Pricing(null, null, null),
            SeatPolicy.STRICT,
            cancelled),
        CALLER);
  }

  private Outcome assign(String assignmentId, Holder holder) {
    return assign(assignmentId, holder, null);
  }

  private Outcome assign(String assignmentId, Holder holder, @Nullable RequestKey key) {
    return gateway.send(
        new AssignSeat("lic_1", assignmentId, holder, null, null, null, "edm", SourceType.API),
        CALLER,
        key);
  }

  private static SeatAssigned assigned(String assignmentId, Holder holder) {
    return new SeatAssigned(
        "lic_1", EARLIER, assignmentId, holder, "per_caller", null, "edm", SourceType.API);
  }

  private static AssignmentRevoked revoked(String assignmentId, Holder holder) {
    return new AssignmentRevoked("lic_1", EARLIER, assignmentId, holder, null);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(CommandSideConfiguration.class)
  static class Wiring {
    @Bean
    MemoryLedger ledger() {
      return new MemoryLedger();
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}

package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.events.SampleEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledger behaves as Axon relies on an {@link EventStorageEngine} to behave. */
class LedgerEngineTest {

  private final Ledger ledger = TestServer.ledger("books_app").open();
  private final EventStorageEngine engine = TestLedger.engine(ledger);

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void what_was_appended_is_read_back_whole() {
    var event =
        new GenericDomainEventMessage<>(
            "license",
            SampleEvents.LICENSE,
            0,
            SampleEvents.all().getFirst(),
            SampleEvents.ORIGIN.toMetadata());
    engine.appendEvents(event);
    var read = engine.readEvents(SampleEvents.LICENSE).next();
    assertThat(read.getPayload()).isEqualTo(event.getPayload());
    assertThat(read.getMetaData()).isEqualTo(event.getMetaData());
    assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
    assertThat(read.getIdentifier()).matches("[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(read.getSequenceNumber()).isZero();
    assertThat(read.getType()).isEqualTo("license");
    assertThat(read.getTimestamp()).isCloseTo(Instant.now(), within1Minute());
  }

  private static org.assertj.core.data.TemporalUnitOffset within1Minute() {
    return org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MINUTES);
  }

  @Test
  void every_event_type_can_be_appended_and_read() {
    var sequence = 0;
    for (var payload : SampleEvents.all()) {
      engine.appendEvents(
          new GenericDomainEventMessage<>(
              "x", "lic_all", sequence++, payload, SampleEvents.ORIGIN.toMetadata()));
    }
    assertThat(engine.readEvents("lic_all").asStream().map(EventMessage::getPayload).toList())
        .isEqualTo(SampleEvents.all());
  }

  @Test
  void a_stream_is_read_from_any_sequence_number() {
    engine.appendEvents(TestLedger.events("lic_1", 0, 2_500));
    engine.appendEvents(TestLedger.events("lic_2", 0, 3));
    assertThat(
            engine.readEvents("lic_1", 1_200).asStream().map(DomainEventMessage::getSequenceNumber))
        .hasSize(1_300)
        .startsWith(1_200L)
        .endsWith(2_499L);
    assertThat(engine.readEvents("lic_1", 2_500).hasNext()).isFalse();
    assertThat(engine.readEvents("lic_none").hasNext()).isFalse();
  }

  @Test
  void positions_are_dense_from_1_and_a_token_goes_on_where_it_stood() {
    engine.appendEvents(TestLedger.events("lic_1", 0, 1_500));
    assertThat(positions(null)).startsWith(1L).hasSize(1_500).endsWith(1_500L);
    assertThat(positions(new GlobalSequenceTrackingToken(1_498))).containsExactly(1_499L, 1_500L);
    assertThat(positions(new GlobalSequenceTrackingToken(1_500))).isEmpty();
  }

  private List<Long> positions(TrackingToken after) {
    try (var events = engine.readEvents(after, false)) {
      return events.map(event -> event.trackingToken().position().orElseThrow()).toList();
    }
  }

  @Test
  void a_sequence_number_is_taken_once() {
    engine.appendEvents(TestLedger.event("lic_1", 0));
    assertThatThrownBy(() -> engine.appendEvents(TestLedger.event("lic_1", 0)))
        .isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> engine.appendEvents(TestLedger.event("lic_1", 2)))
        .isInstanceOf(ConcurrencyException.class);
    assertThat(engine.lastSequenceNumberFor("lic_1")).contains(0L);
    assertThat(positions(null)).containsExactly(1L);
  }

  @Test
  void a_unit_of_work_over_several_streams_is_written_whole_or_not_at_all() {
    engine.appendEvents(TestLedger.event("lic_1", 0));
    assertThatThrownBy(
            () -> engine.appendEvents(TestLedger.event("lic_2", 0), TestLedger.event("lic_1", 0)))
        .isInstanceOf(ConcurrencyException.class);
    assertThat(engine.lastSequenceNumberFor("lic_2")).isEmpty();
    engine.appendEvents(TestLedger.event("lic_2", 0), TestLedger.event("lic_1", 1));
    assertThat(positions(null)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void an_event_without_stream_or_tenant_is_refused() {
    var streamless = GenericEventMessage.asEventMessage(SampleEvents.all().getFirst());
    assertThatIllegalArgumentException().isThrownBy(() -> engine.appendEvents(streamless));
    var tenantless =
        new GenericDomainEventMessage<>("license", "lic_1", 0, SampleEvents.all().getFirst());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.appendEvents(tenantless))
        .withMessageContaining("tenant_id");
  }

  @Test
  void tokens_stand_at_tail_head_and_time() {
    assertThat(position(engine.createTailToken())).isZero();
    assertThat(position(engine.createHeadToken())).isZero();
    engine.appendEvents(TestLedger.events("lic_1", 0, 3));
    engine.appendEvents(TestLedger.events("lic_1", 3, 1));
    var times = recordedTimes();
    assertThat(position(engine.createTailToken())).isZero();
    assertThat(position(engine.createHeadToken())).isEqualTo(4);
    assertThat(position(engine.createTokenAt(times.getFirst()))).isZero();
    assertThat(position(engine.createTokenAt(times.getLast()))).isEqualTo(3);
    assertThat(position(engine.createTokenAt(Instant.parse("2999-01-01T00:00:00Z")))).isEqualTo(4);
  }

  private List<Instant> recordedTimes() {
    try (var events = engine.readEvents(null, false)) {
      return events.<Instant>map(EventMessage::getTimestamp).toList();
    }
  }

  private static long position(TrackingToken token) {
    return token.position().orElseThrow();
  }

  @Test
  void the_newest_snapshot_of_a_stream_is_kept() {
    assertThat(engine.readSnapshot("lic_1")).isEmpty();
    engine.storeSnapshot(TestLedger.event("lic_1", 5));
    engine.storeSnapshot(TestLedger.event("lic_1", 9));
    engine.storeSnapshot(TestLedger.event("lic_1", 7));
    assertThat(engine.readSnapshot("lic_1").map(DomainEventMessage::getSequenceNumber))
        .isEqualTo(Optional.of(9L));
  }
}

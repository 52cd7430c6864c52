package io.seatledger.command.license;

import static io.seatledger.command.license.Licenses.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.memory.SnapshotForm;
import io.seatledger.command.memory.SnapshotJson;
import io.seatledger.events.SampleEvents;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.SeatPolicy;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LicenseSnapshotTest {

  private static final SnapshotForm FORM = new LicenseConfiguration().licenseSnapshotForm();
  private static final SnapshotJson JSON = new SnapshotJson(List.of(FORM));

  @Test
  void a_snapshot_is_stored_under_a_logical_name_and_the_revision_of_the_state() {
    var stored = JSON.serialize(license(created(1)), byte[].class);
    assertThat(stored.getType().getName()).isEqualTo("license.snapshot");
    assertThat(stored.getType().getRevision()).isEqualTo("1");
    assertThat(JSON.classForType(stored.getType())).isEqualTo(SoftwareLicense.class);
  }

  @Test
  void a_snapshot_and_the_events_after_it_make_what_all_events_make() {
    var all = everyKindOfSeat();
    for (int taken = 1; taken <= all.size(); taken++) {
      var loaded = roundTrip(license(all.subList(0, taken).toArray(LicenseEvent[]::new)));
      all.subList(taken, all.size()).forEach(event -> tell(loaded, event));
      assertThat(loaded)
          .usingRecursiveComparison()
          .isEqualTo(license(all.toArray(LicenseEvent[]::new)));
    }
  }

  @Test
  void every_state_with_every_field_comes_back() {
    var created =
        new LicenseCreated(
            LICENSE,
            EARLIER,
            SampleEvents.DETAILS,
            25,
            SampleEvents.TERM,
            SampleEvents.PRICING,
            SeatPolicy.ALLOW_OVER_ALLOCATION);
    var cancelled = new LicenseCancelled(LICENSE, NOW);
    var deleted = new LicenseDeleted(LICENSE, NOW, 0);
    comesBack(license(created));
    comesBack(license(created, cancelled));
    comesBack(license(created, cancelled, deleted));
  }

  @Test
  void many_seats_come_back() {
    seatsComeBack(5_000);
  }

  @Test
  @Tag("extended")
  void half_a_million_seats_come_back() {
    seatsComeBack(500_000);
  }

  private static void seatsComeBack(int seats) {
    var license = license(created(null));
    IntStream.range(0, seats)
        .forEach(i -> tell(license, assigned("asg_" + i, person("per_" + i), EARLIER, LATER)));
    var loaded = roundTrip(license);
    assertThat(loaded.recordedSeats()).isEqualTo(seats);
    tell(loaded, revoked("asg_" + (seats - 1), person("per_" + (seats - 1))));
    assertThat(loaded.recordedSeats()).isEqualTo(seats - 1);
  }

  private static List<LicenseEvent> everyKindOfSeat() {
    return List.of(
        created(3),
        assigned("asg_1", FIRST),
        assigned("asg_2", new Holder(AssigneeType.GROUP, "grp_1", "ast_1"), EARLIER, LATER),
        assigned("asg_3", SECOND, EARLIER, NOW),
        seatRefused(person("per_9"), NOW, 3, 3),
        expired("asg_3", SECOND, NOW),
        revoked("asg_1", FIRST));
  }

  private static void comesBack(SoftwareLicense license) {
    assertThat(roundTrip(license)).usingRecursiveComparison().isEqualTo(license);
  }

  private static SoftwareLicense roundTrip(SoftwareLicense license) {
    var stored = JSON.serialize(license, byte[].class);
    return JSON.deserialize(
        new SimpleSerializedObject<>(stored.getData(), byte[].class, stored.getType()));
  }

  private static SoftwareLicense license(LicenseEvent... events) {
    var license = new SoftwareLicense();
    for (var event : events) {
      tell(license, event);
    }
    return license;
  }

  private static void tell(SoftwareLicense license, LicenseEvent event) {
    license.on(event, MetaData.from(AN_APP.toMetadata()));
  }
}

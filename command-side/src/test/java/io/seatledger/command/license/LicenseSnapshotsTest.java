package io.seatledger.command.license;

import static io.seatledger.command.license.Licenses.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class LicenseSnapshotsTest {

  private final List<String> snapshots = new ArrayList<>();
  private final SnapshotTrigger trigger =
      new LicenseSnapshots((_, id) -> snapshots.add(id)).prepareTrigger(SoftwareLicense.class);

  @Test
  void a_small_license_is_snapshotted_every_500_events() {
    handle(499, seatRefused(FIRST, NOW, 1, 1));
    assertThat(snapshots).isEmpty();
    handle(1, seatRefused(FIRST, NOW, 1, 1));
    assertThat(snapshots).containsExactly(LICENSE);
    handle(500, seatRefused(FIRST, NOW, 1, 1));
    assertThat(snapshots).hasSize(2);
  }

  @Test
  void a_license_of_4000_seats_is_snapshotted_every_1000_events() {
    trigger.eventHandled(message(licenseOf(4_000)));
    handle(999, seatRefused(FIRST, NOW, 1, 1));
    assertThat(snapshots).isEmpty();
    handle(1, seatRefused(FIRST, NOW, 1, 1));
    assertThat(snapshots).hasSize(1);
  }

  @Test
  void a_license_that_loses_its_seats_is_small_again() {
    trigger.eventHandled(message(licenseOf(5_000)));
    handle(1, new LicenseDeleted(LICENSE, NOW, 5_000));
    handle(499, seatRefused(FIRST, NOW, 1, 1));
    assertThat(snapshots).hasSize(1);
  }

  private void handle(int times, LicenseEvent event) {
    for (int i = 0; i < times; i++) {
      trigger.eventHandled(message(event));
    }
  }

  private static GenericDomainEventMessage<Object> message(Object payload) {
    return new GenericDomainEventMessage<>("license", LICENSE, 0, payload);
  }

  private static SoftwareLicense licenseOf(int seats) {
    var license = new SoftwareLicense();
    var by = MetaData.from(CALLER.toMetadata());
    license.on(created(null), by);
    for (int i = 0; i < seats; i++) {
      license.on(assigned("asg_" + i, person("per_" + i)), by);
    }
    return license;
  }
}

package io.seatledger.command.license;

import io.seatledger.command.memory.SnapshotForm;
import io.seatledger.command.memory.WeighedCache;
import java.time.Clock;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LicenseConfiguration {

  /** Of a seat in memory, with its holder and its two entries in maps. */
  private static final int BYTES_OF_A_SEAT = 270;

  /** The rest is for requests. */
  private static final int SHARE_OF_MEMORY = 3;

  private static final int WEIGHT_OF_A_LICENSE = 20;

  @Bean
  Decisions decisions(Clock clock, StreamHeads heads) {
    return new Decisions(clock, heads);
  }

  @Bean
  CommandTargetResolver licenseTarget() {
    return command -> {
      Object id = ((LicenseCommand) command.getPayload()).licenseId();
      return new VersionedAggregateIdentifier(id, null);
    };
  }

  @Bean
  SnapshotTriggerDefinition licenseSnapshots(Snapshotter snapshotter) {
    return new LicenseSnapshots(snapshotter);
  }

  @Bean
  SnapshotForm licenseSnapshotForm() {
    return new SnapshotForm("license.snapshot", SoftwareLicense.class, LicenseJson::teach);
  }

  @Bean
  Cache licenseCache(StreamHeads heads) {
    var cache =
        new WeighedCache<SoftwareLicense>(
            seatsInMemory(),
            license -> WEIGHT_OF_A_LICENSE + license.recordedSeats(),
            heads::hasLost);
    heads.whenAllMayBeLost(cache::removeAll);
    return cache;
  }

  private static int seatsInMemory() {
    var seats = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / BYTES_OF_A_SEAT;
    return (int) Math.min(Integer.MAX_VALUE, seats);
  }
}

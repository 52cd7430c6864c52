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

  private static final int SEATS_IN_MEMORY = 2_000_000;
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
    return new WeighedCache<SoftwareLicense>(
        SEATS_IN_MEMORY, license -> WEIGHT_OF_A_LICENSE + license.recordedSeats(), heads::hasLost);
  }
}

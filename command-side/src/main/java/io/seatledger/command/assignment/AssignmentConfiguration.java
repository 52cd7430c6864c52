package io.seatledger.command.assignment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.seatledger.command.license.StreamHeads;
import io.seatledger.command.memory.SnapshotForm;
import io.seatledger.command.memory.WeighedCache;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

  private static final int ASSIGNMENTS_IN_MEMORY = 100_000;
  private static final int EVENTS_PER_SNAPSHOT = 200;

  @Bean
  CommandTargetResolver assignmentTarget() {
    return command -> {
      Object id = ((RecordUsage) command.getPayload()).assignmentId();
      return new VersionedAggregateIdentifier(id, null);
    };
  }

  @Bean
  SnapshotTriggerDefinition assignmentSnapshots(Snapshotter snapshotter) {
    return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
  }

  @Bean
  SnapshotForm assignmentSnapshotForm() {
    return new SnapshotForm(
        "assignment.snapshot",
        AssignmentUsage.class,
        json -> json.addMixIn(AssignmentUsage.class, AssignmentUsageMixIn.class));
  }

  @Bean
  Cache assignmentCache(StreamHeads heads) {
    var cache = new WeighedCache<AssignmentUsage>(ASSIGNMENTS_IN_MEMORY, _ -> 1, heads::hasLost);
    heads.whenAllMayBeLost(cache::removeAll);
    return cache;
  }

  @JsonAutoDetect(fieldVisibility = Visibility.ANY, creatorVisibility = Visibility.ANY)
  private interface AssignmentUsageMixIn {}
}

package io.seatledger.command.assignment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.seatledger.command.license.Decision;
import io.seatledger.command.license.Decisions;
import io.seatledger.events.assignment.AssignmentEvent;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell around {@link UsageDecider}; its revision is that of its state. */
@Aggregate(
    type = "assignment",
    commandTargetResolver = "assignmentTarget",
    snapshotTriggerDefinition = "assignmentSnapshots",
    cache = "assignmentCache",
    lockFactory = "aggregateLocks")
@Revision("1")
final class AssignmentUsage {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private @Nullable Instant lastUsedAt;

  AssignmentUsage() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Decision<AssignmentEvent> on(RecordUsage command, Decisions decisions) {
    return decisions.carryOut(
        command.assignmentId(), UsageDecider.decide(lastUsedAt, command, decisions.now()));
  }

  @EventSourcingHandler
  void on(AssignmentEvent event) {
    id = event.assignmentId();
    lastUsedAt = UsageDecider.evolve(event);
  }
}

package io.seatledger.command.license;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.command.license.LicenseCommand.RestoreLicense;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.LicenseCommand.UpdateLicense;
import io.seatledger.events.Origin;
import io.seatledger.events.license.LicenseEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The Axon shell around {@link LicenseDecider}: it loads, hands over and records, and rules
 * nothing.
 *
 * <p>Its revision is that of its state: raise it when the state changes its shape or meaning, and
 * snapshots of the former one are ignored.
 */
@Aggregate(
    type = "license",
    commandTargetResolver = "licenseTarget",
    snapshotTriggerDefinition = "licenseSnapshots",
    cache = "licenseCache",
    lockFactory = "aggregateLocks")
@Revision("1")
final class SoftwareLicense {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private License state = new License.None();

  SoftwareLicense() {}

  int recordedSeats() {
    return state instanceof License.Kept license ? license.seats().recorded() : 0;
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Decision<LicenseEvent> on(CreateLicense command, MetaData by, Decisions decisions) {
    return carryOut(command, by, decisions);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Decision<LicenseEvent> on(UpdateLicense command, MetaData by, Decisions decisions) {
    return carryOut(command, by, decisions);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Decision<LicenseEvent> on(DeleteLicense command, MetaData by, Decisions decisions) {
    return carryOut(command, by, decisions);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Decision<LicenseEvent> on(RestoreLicense command, MetaData by, Decisions decisions) {
    return carryOut(command, by, decisions);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Decision<LicenseEvent> on(AssignSeat command, MetaData by, Decisions decisions) {
    return carryOut(command, by, decisions);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Decision<LicenseEvent> on(RevokeAssignment command, MetaData by, Decisions decisions) {
    return carryOut(command, by, decisions);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Decision<LicenseEvent> on(ExpireAssignments command, MetaData by, Decisions decisions) {
    return carryOut(command, by, decisions);
  }

  private Decision<LicenseEvent> carryOut(
      LicenseCommand command, MetaData by, Decisions decisions) {
    return decisions.carryOut(
        command.licenseId(), LicenseDecider.decide(state, command, Origin.of(by), decisions.now()));
  }

  @EventSourcingHandler
  void on(LicenseEvent event, MetaData by) {
    id = event.licenseId();
    state = LicenseDecider.evolve(state, event, Origin.of(by));
  }
}

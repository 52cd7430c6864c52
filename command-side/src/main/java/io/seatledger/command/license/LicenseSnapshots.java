package io.seatledger.command.license;

import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * Calls for a snapshot of a license when it costs no more than what happened since the last one:
 * the larger the license, the more events it takes. Each reads the one before and writes all seats.
 */
final class LicenseSnapshots implements SnapshotTriggerDefinition {

  private static final int EVENTS_AT_LEAST = 500;
  private static final int SEATS_PER_EVENT = 4;

  private final Snapshotter snapshotter;

  LicenseSnapshots(Snapshotter snapshotter) {
    this.snapshotter = snapshotter;
  }

  @Override
  public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
    return new Trigger(snapshotter, aggregateType);
  }

  @Override
  public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
    return trigger instanceof Trigger known ? known.at(snapshotter) : prepareTrigger(aggregateType);
  }

  private static final class Trigger extends AbstractSnapshotTrigger {

    private int seats;
    private int events;

    Trigger(Snapshotter snapshotter, Class<?> aggregateType) {
      super(snapshotter, aggregateType);
    }

    Trigger at(Snapshotter snapshotter) {
      setSnapshotter(snapshotter);
      return this;
    }

    @Override
    public void eventHandled(EventMessage<?> message) {
      if (message.getPayload() instanceof SoftwareLicense snapshot) {
        seats = snapshot.recordedSeats();
      } else if (message.getPayload() instanceof LicenseEvent event) {
        seats = seatsAfter(event);
        super.eventHandled(message);
      }
    }

    private int seatsAfter(LicenseEvent event) {
      return switch (event) {
        case SeatAssigned _ -> seats + 1;
        case AssignmentRevoked _, AssignmentExpired _ -> seats - 1;
        case LicenseDeleted _ -> 0;
        default -> seats;
      };
    }

    @Override
    protected boolean exceedsThreshold() {
      events++;
      return events >= Math.max(EVENTS_AT_LEAST, seats / SEATS_PER_EVENT);
    }

    @Override
    protected void reset() {
      events = 0;
    }
  }
}

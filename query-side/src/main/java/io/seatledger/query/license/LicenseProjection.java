package io.seatledger.query.license;

import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.query.progress.Announcement;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.query.store.Facts;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Fills the rows of licenses and assignments, together, because used seats are counted from both.
 */
@Component
@ProcessingGroup(ReadSide.LICENSES)
final class LicenseProjection {

  private static final String BATCH = LicenseBatch.class.getName();

  private final LicenseTables tables;
  private final Announcement announcement;

  LicenseProjection(LicenseTables tables, Announcement announcement) {
    this.tables = tables;
    this.announcement = announcement;
  }

  @EventHandler
  void on(LicenseEvent event, DomainEventMessage<LicenseEvent> message) {
    batch().take(Facts.of(event, message), message.getSequenceNumber());
  }

  @EventHandler
  void on(AssignmentEvent event, EventMessage<AssignmentEvent> message) {
    batch().takeUse(Facts.of(event, message));
  }

  @ResetHandler
  void reset() {
    tables.clear();
    announcement.startsAgain(ReadSide.LICENSES);
  }

  private LicenseBatch batch() {
    return CurrentUnitOfWork.get().getOrComputeResource(BATCH, _ -> open(CurrentUnitOfWork.get()));
  }

  private LicenseBatch open(UnitOfWork<?> work) {
    var batch =
        new LicenseBatch(tables, Facts.messages(work).map(EventMessage::getPayload).toList());
    work.onPrepareCommit(_ -> batch.flush());
    return batch;
  }
}

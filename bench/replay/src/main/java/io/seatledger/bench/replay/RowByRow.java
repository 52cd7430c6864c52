package io.seatledger.bench.replay;

import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import jakarta.persistence.EntityManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** Keeps a row per license and per assignment as most would: finds it, changes it, by JPA. */
final class RowByRow {

  private final EntityManager entities;

  RowByRow(EntityManager entities) {
    this.entities = entities;
  }

  @EventHandler
  void on(LicenseEvent event, EventMessage<?> message) {
    var stamp = Stamp.of(message);
    switch (event) {
      case LicenseCreated created -> entities.persist(new LicenseRow(created, stamp));
      case SeatAssigned assigned -> assign(assigned, stamp);
      case AssignmentRevoked revoked -> revoke(revoked, stamp);
      default -> throw new IllegalStateException("An estate has no " + event);
    }
  }

  @EventHandler
  void on(AssignmentEvent event, EventMessage<?> message) {
    assignment(event.assignmentId()).use(event.effectiveAt(), Stamp.of(message));
  }

  private void assign(SeatAssigned assigned, Stamp stamp) {
    license(assigned).seats(1, stamp);
    entities.persist(new AssignmentRow(assigned, stamp));
  }

  private void revoke(AssignmentRevoked revoked, Stamp stamp) {
    license(revoked).seats(-1, stamp);
    assignment(revoked.assignmentId()).revoke(revoked, stamp);
  }

  private LicenseRow license(LicenseEvent event) {
    return entities.find(LicenseRow.class, event.licenseId());
  }

  private AssignmentRow assignment(String id) {
    return entities.find(AssignmentRow.class, id);
  }

  /** Throws all rows away. */
  void clear() {
    entities.createQuery("delete from AssignmentRow").executeUpdate();
    entities.createQuery("delete from LicenseRow").executeUpdate();
  }
}

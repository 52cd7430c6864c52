package io.seatledger.bench.replay;

import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** Takes every event, with its metadata, and does nothing with it. */
final class Nothing {

  @EventHandler
  void on(LicenseEvent event, EventMessage<?> message) {
    var _ = message.getMetaData();
  }

  @EventHandler
  void on(AssignmentEvent event, EventMessage<?> message) {
    var _ = message.getMetaData();
  }
}

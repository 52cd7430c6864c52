package io.seatledger.api.operations;

import io.seatledger.api.security.Caller;
import io.seatledger.command.audit.AuditTrail;
import io.seatledger.events.audit.AuditEvent;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Writes down what operators do, in the books where that belongs. Thread-safe. */
@Component
final class OperatorTrail {

  private final AuditTrail trail;
  private final OperatorSettings settings;
  private final Environment environment;

  OperatorTrail(AuditTrail trail, OperatorSettings settings, Environment environment) {
    this.trail = trail;
    this.settings = settings;
    this.environment = environment;
  }

  /** When it returns, the act is recorded, and may be done. */
  void record(AuditEvent act, Caller operator) {
    trail.record(act, settings.recorded(operator.origin(), environment));
  }
}

package io.seatledger.command.assignment;

import io.seatledger.command.license.Decision;
import io.seatledger.command.license.Refusal.InvalidTime;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges whether a usage is news. */
final class UsageDecider {

  private UsageDecider() {}

  /** Usage reports may arrive in any order; only the latest time matters. */
  static Decision<AssignmentEvent> decide(
      @Nullable Instant lastUsedAt, RecordUsage command, Instant now) {
    var usedAt = Objects.requireNonNullElse(command.lastUsedAt(), now);
    if (usedAt.isAfter(now)) {
      return Decision.refused(new InvalidTime("last_used_at", "must not be in the future"));
    }
    return lastUsedAt != null && !usedAt.isAfter(lastUsedAt)
        ? Decision.accepted()
        : Decision.accepted(
            new AssignmentUsed(command.assignmentId(), command.licenseId(), usedAt));
  }

  static Instant evolve(AssignmentEvent event) {
    return switch (event) {
      case AssignmentUsed used -> used.effectiveAt();
    };
  }
}

package io.seatledger.command.assignment;

import io.seatledger.command.license.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Note that a seat was used; an older time than the known one changes nothing.
 *
 * @param lastUsedAt null is now
 */
public record RecordUsage(String assignmentId, String licenseId, @Nullable Instant lastUsedAt)
    implements Command {

  @Override
  public String subjectId() {
    return assignmentId;
  }
}

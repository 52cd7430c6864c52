package io.seatledger.api.operations;

import org.jspecify.annotations.Nullable;

/**
 * What waits after an operator's act.
 *
 * @param licenseId null where it was about all licenses
 * @param waiting how many events
 */
public record DeadLettersLeft(String processor, @Nullable String licenseId, long waiting) {

  /** What it is about, in one word. */
  String subject() {
    return licenseId == null ? processor : processor + "/" + licenseId;
  }
}

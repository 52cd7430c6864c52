package io.seatledger.api.operations;

import io.seatledger.query.deadletter.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event that waits, as operators get it. */
record DeadLetterAnswer(
    String id,
    String processor,
    String licenseId,
    String tenantId,
    long position,
    String eventType,
    Instant enqueuedAt,
    Instant triedAt,
    @Nullable String cause,
    long behind,
    @Nullable JsonNode payload) {

  static DeadLetterAnswer of(DeadLetter letter) {
    return new DeadLetterAnswer(
        letter.id(),
        letter.processor(),
        letter.licenseId(),
        letter.tenantId(),
        letter.position(),
        letter.eventType(),
        letter.enqueuedAt(),
        letter.triedAt(),
        letter.cause(),
        letter.behind(),
        letter.payload() == null ? null : JsonMapper.shared().readTree(letter.payload()));
  }
}

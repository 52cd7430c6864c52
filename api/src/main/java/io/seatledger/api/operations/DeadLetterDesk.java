package io.seatledger.api.operations;

import com.github.f4b6a3.ulid.Ulid;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.events.audit.AuditEvent.DeadLetterDiscarded;
import io.seatledger.events.audit.AuditEvent.ProcessorOperated;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Page;
import io.seatledger.query.deadletter.DeadLetter;
import io.seatledger.query.deadletter.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * Has events tried again or given up that projections could not take, on behalf of operators;
 * nothing is done unrecorded. Thread-safe.
 */
@Component
public final class DeadLetterDesk {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final String RETRIED = "dead-letter-retried";
  private static final String NO_CAUSE = "It waited behind another one.";

  private final DeadLetters letters;
  private final OperatorTrail trail;
  private final Clock clock;

  DeadLetterDesk(DeadLetters letters, OperatorTrail trail, Clock clock) {
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * The first event that waits of each license, the newest first.
   *
   * @param processor only of this one; null for all
   * @param cursor the id of the last one of the page before; null for the first page
   * @throws InvalidQuery if the cursor is no such id
   */
  public Page<DeadLetter> list(
      Caller operator, @Nullable String processor, @Nullable String cursor, int limit) {
    if (cursor != null && !Ulid.isValid(cursor)) {
      throw new InvalidQuery("cursor", "is not one that this list gave out");
    }
    return letters.list(operator.reader(), processor, cursor, limit);
  }

  /** The event that waits under that id; a {@link ProblemException} if there is none. */
  public DeadLetter find(Caller operator, String id) {
    return letters
        .find(operator.reader(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.DEAD_LETTER_NOT_FOUND, "No event waits under that id."));
  }

  /** Lets the projection try the events again that wait of the letter's license. */
  public DeadLettersLeft retry(Caller operator, String id) {
    var letter = find(operator, id);
    var processor = letter.processor();
    record(operator, processor, "Of " + letter.licenseId());
    still(() -> letters.retry(processor, letter.licenseId()));
    return left(processor, letter.licenseId());
  }

  /** Lets a projection try all events again that wait for it, for as long as a caller waits. */
  public DeadLettersLeft retryAll(Caller operator, String processor) {
    if (!letters.processors().contains(processor)) {
      throw new ProblemException(
          ProblemCode.PROCESSOR_NOT_FOUND, "No events wait for a processor of that name.");
    }
    record(operator, processor, null);
    still(() -> letters.retryAll(processor, LONGEST));
    return left(processor, null);
  }

  /** Gives an event up; those behind it wait until they are tried again. */
  public DeadLettersLeft discard(Caller operator, String id, String reason) {
    var letter = find(operator, id);
    var cause = letter.cause() == null ? NO_CAUSE : letter.cause();
    trail.record(
        new DeadLetterDiscarded(
            clock.instant(), letter.processor(), letter.position(), cause, reason),
        operator);
    still(() -> discard(id));
    return left(letter.processor(), letter.licenseId());
  }

  private void discard(String id) {
    if (!letters.discard(id)) {
      throw new ProblemException(
          ProblemCode.DEAD_LETTER_NOT_FOUND, "It was taken or given up just now.");
    }
  }

  private static void still(Runnable act) {
    try {
      act.run();
    } catch (CannotAcquireLockException _) {
      throw new ProblemException(
          ProblemCode.SERVICE_UNAVAILABLE,
          "The projections are busy; what waits goes on waiting. Try again.");
    }
  }

  /** What waits now, of a license or of all. */
  DeadLettersLeft left(String processor, @Nullable String licenseId) {
    var waiting =
        licenseId == null ? letters.waiting(processor) : letters.waiting(processor, licenseId);
    return new DeadLettersLeft(processor, licenseId, waiting);
  }

  private void record(Caller operator, String processor, @Nullable String reason) {
    trail.record(
        new ProcessorOperated(clock.instant(), processor, RETRIED, null, reason), operator);
  }
}

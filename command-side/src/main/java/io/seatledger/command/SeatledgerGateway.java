package io.seatledger.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.seatledger.command.ReceiptInterceptor.Answer;
import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.ledger.LedgerBusy;
import io.seatledger.command.ledger.OutcomeUnknown;
import io.seatledger.command.license.Command;
import io.seatledger.command.license.Decision.Accepted;
import io.seatledger.command.license.Decision.Refused;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Refusal;
import io.seatledger.command.license.StreamHeads;
import io.seatledger.events.Origin;
import io.seatledger.events.Recorded;
import io.seatledger.events.license.LicenseEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Carries out what callers ask. When a method returns, the effect is durably recorded, and so is
 * the answer where a key is given. Thread-safe.
 *
 * <p>All methods throw {@link LedgerBusy} if nothing was done and it may be tried again, {@link
 * OutcomeUnknown} if it cannot be told whether it was done, {@link OthersWereFaster} if others were
 * faster each time it was tried, and {@link io.seatledger.command.idempotency.KeyTaken} if the key
 * has an answer already: nothing was done then, either.
 */
public final class SeatledgerGateway {

  /** Writers of one stream on several nodes need few tries, if they do not try in step. */
  private static final RetryPolicy IF_OTHERS_WERE_FASTER =
      RetryPolicy.builder()
          .includes(ConcurrencyException.class)
          .maxRetries(5)
          .delay(Duration.ofMillis(10))
          .jitter(Duration.ofMillis(10))
          .multiplier(2)
          .maxDelay(Duration.ofMillis(200))
          .build();

  private final CommandBus bus;
  private final StreamHeads heads;
  private final KeptAnswers answers;
  private final Clock clock;
  private final CommandMeters meters;
  private final RetryTemplate retries = new RetryTemplate(IF_OTHERS_WERE_FASTER);

  public SeatledgerGateway(
      CommandBus bus, StreamHeads heads, KeptAnswers answers, Clock clock, MeterRegistry meters) {
    this.bus = bus;
    this.heads = heads;
    this.answers = answers;
    this.clock = clock;
    this.meters = new CommandMeters(meters);
  }

  /** Decides about a command on behalf of the caller, however often it is sent. */
  public Outcome send(Command command, Origin caller) {
    return send(command, caller, null);
  }

  /** Decides about a command on behalf of the caller, once for a key. */
  public Outcome send(Command command, Origin caller, @Nullable RequestKey key) {
    return meters.measure(command, () -> decide(command, caller, key));
  }

  private Outcome decide(Command command, Origin caller, @Nullable RequestKey key) {
    var answer = answer(command, metadata(caller, key));
    var position = position(command, answer);
    var kept = answer.receipt().answer();
    if (kept != null && answer.decision().events().isEmpty()) {
      answers.keep(kept.at(position));
    }
    return switch (answer.decision()) {
      case Refused<?> refused -> refused(refused.why());
      case Accepted<?> done ->
          new Outcome.Done(position, answer.decidedAt(), changes(done, answer, caller));
    };
  }

  /** The events of a command are one after the other in the ledger. */
  private static List<Recorded<LicenseEvent>> changes(
      Accepted<?> done, Answer answer, Origin caller) {
    var changes = new ArrayList<Recorded<LicenseEvent>>();
    var place = answer.receipt().place();
    var position = place.position() - done.events().size();
    for (var event : done.events()) {
      position++;
      if (event instanceof LicenseEvent change) {
        changes.add(new Recorded<>(change, caller, place.recordedAt(), position));
      }
    }
    return changes;
  }

  /** Keeps a refusal of what could not even be made a command, unless the request was wrong. */
  public Outcome refuse(Refusal why, @Nullable RequestKey key) {
    if (key != null && !why.blamesRequest()) {
      answers.keep(KeptAnswer.refused(key, why, clock.instant()));
    }
    return refused(why);
  }

  private Outcome refused(Refusal why) {
    meters.refused(why);
    return new Outcome.Refused(why);
  }

  /** Keeps that something was done that is no command, and what was made by it. */
  public Outcome done(String made, @Nullable RequestKey key) {
    var now = clock.instant();
    try {
      if (key != null) {
        answers.keep(new KeptAnswer(key, "", made, now, 0, null));
      }
    } catch (LedgerBusy e) {
      throw new OutcomeUnknown(e); // it is done, so nobody may be told that nothing was
    }
    return new Outcome.Done(0, now);
  }

  /** What was so already is shown with all that is known of it, and a refusal shows nothing. */
  private long position(Command command, Answer answer) {
    return switch (answer.decision()) {
      case Refused<?> _ -> 0;
      case Accepted<?> done when done.events().isEmpty() -> lastPosition(command);
      case Accepted<?> _ -> answer.receipt().place().position();
    };
  }

  private long lastPosition(Command command) {
    return Stream.of(command.licenseId(), command.subjectId())
        .distinct()
        .mapToLong(heads::positionOf)
        .max()
        .orElse(0);
  }

  private static MetaData metadata(Origin caller, @Nullable RequestKey key) {
    var metadata = MetaData.from(caller.toMetadata());
    return key == null ? metadata : metadata.and(ReceiptInterceptor.KEY, key);
  }

  private Answer answer(Command command, MetaData metadata) {
    try {
      return retries.invoke(() -> dispatch(command, metadata));
    } catch (ConcurrencyException e) {
      throw new OthersWereFaster(e);
    }
  }

  private Answer dispatch(Command command, MetaData metadata) {
    var callback = new FutureCallback<Object, Answer>();
    bus.dispatch(new GenericCommandMessage<>(command, metadata), callback);
    var result = callback.getResult();
    if (result.isExceptional()) {
      throw unwrapped(result.exceptionResult());
    }
    var answer = result.getPayload();
    answer.receipt().place(); // others may go on from the events before they are durable
    return answer;
  }

  private static RuntimeException unwrapped(Throwable failure) {
    return switch (failure) {
      case CommandExecutionException wrapper when wrapper.getCause() != null ->
          unwrapped(wrapper.getCause());
      case LockAcquisitionFailedException others ->
          new LedgerBusy("Too many changes of the same license wait", others);
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      default -> new IllegalStateException(failure);
    };
  }
}

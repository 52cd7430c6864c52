package io.seatledger.command;

import io.seatledger.command.ReceiptInterceptor.Answer;
import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.license.Decision.Accepted;
import io.seatledger.command.license.Decision.Refused;
import io.seatledger.command.license.LicenseCommand;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.StreamHeads;
import io.seatledger.events.Origin;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Carries out what callers ask. When a method returns, the effect is durably recorded. Thread-safe.
 *
 * <p>Both methods throw {@link io.seatledger.command.ledger.LedgerBusy} if nothing was done and it
 * may be tried again, {@link io.seatledger.command.ledger.OutcomeUnknown} if it cannot be told
 * whether it was done, and {@link OthersWereFaster} if others were faster each time it was tried:
 * nothing was done then, either.
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
  private final RetryTemplate retries = new RetryTemplate(IF_OTHERS_WERE_FASTER);

  public SeatledgerGateway(CommandBus bus, StreamHeads heads) {
    this.bus = bus;
    this.heads = heads;
  }

  /** Decides about a license on behalf of the caller. */
  public Outcome send(LicenseCommand command, Origin caller) {
    return carryOut(command, command.licenseId(), caller);
  }

  /** Notes the usage of an assignment that the caller is known to see. */
  public Outcome send(RecordUsage command, Origin caller) {
    return carryOut(command, command.assignmentId(), caller);
  }

  private Outcome carryOut(Object command, String streamId, Origin caller) {
    var answer = answer(command, caller);
    return switch (answer.decision()) {
      case Refused<?> refused -> new Outcome.Refused(refused.why());
      case Accepted<?> done when done.events().isEmpty() ->
          new Outcome.Done(heads.positionOf(streamId));
      case Accepted<?> _ -> new Outcome.Done(answer.receipt().position());
    };
  }

  private Answer answer(Object command, Origin caller) {
    try {
      return retries.invoke(() -> dispatch(command, caller));
    } catch (ConcurrencyException e) {
      throw new OthersWereFaster(e);
    }
  }

  private Answer dispatch(Object command, Origin caller) {
    var callback = new FutureCallback<Object, Answer>();
    bus.dispatch(new GenericCommandMessage<>(command, caller.toMetadata()), callback);
    var result = callback.getResult();
    if (result.isExceptional()) {
      throw unwrapped(result.exceptionResult());
    }
    return result.getPayload();
  }

  private static RuntimeException unwrapped(Throwable failure) {
    return switch (failure) {
      case CommandExecutionException wrapper when wrapper.getCause() != null ->
          unwrapped(wrapper.getCause());
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      default -> new IllegalStateException(failure);
    };
  }
}
